"""What the build scripts say: one line per step, progress for long ones, one sentence per failure."""

import subprocess
import sys
import time


class Problem(Exception):
    """A failure that a person can act on; its text is the one sentence they read."""


def say(text):
    print(text, flush=True)


def size(count):
    """Bytes as a person reads them."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{count / 1000:.0f} kB"
    return f"{count / 1_000_000:.1f} MB"


class Step:
    """A step with its duration; on a terminal a running step shows its progress in place."""

    def __init__(self, title):
        self.title = title
        self.note = ""
        self.live = sys.stdout.isatty()

    def __enter__(self):
        self.started = time.monotonic()
        if self.live:
            print(f"  … {self.title}", end="", flush=True)
        return self

    def progress(self, text):
        if self.live:
            print(f"\r\033[K  … {self.title}: {text}", end="", flush=True)

    def __exit__(self, kind, value, trace):
        if self.live:
            print("\r\033[K", end="")
        if kind is None:
            took = time.monotonic() - self.started
            note = f", {self.note}" if self.note else ""
            say(f"  ✓ {self.title} ({took:.1f} s{note})")
        return False


def run(command, log=None, cwd=None, env=None, step=None, watch=None):
    """Runs a command; its output goes to the log. Returns its exit code.

    watch(line) may return a short text that is shown as the progress of the step.
    """
    try:
        process = subprocess.Popen(
            [str(part) for part in command], cwd=cwd, env=env, text=True, errors="replace",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except FileNotFoundError:
        raise Problem(f"The program '{command[0]}' is missing.") from None
    with process.stdout:
        for line in process.stdout:
            if log:
                log.write(line)
            if step and watch:
                text = watch(line)
                if text:
                    step.progress(text)
    return process.wait()


def output(command, env=None):
    """The output of a short command, or None when it fails or is missing."""
    try:
        done = subprocess.run([str(part) for part in command], env=env, text=True, errors="replace",
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None


def tail(path, lines=20):
    """The last lines of a log, for the moment when something failed."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return "".join(file.readlines()[-lines:])
    except OSError:
        return ""
