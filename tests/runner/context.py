"""What every part needs: the checkout, a log of its own, and one way to run a program."""

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path

from toolchain.site_server import Handler, Server

from .counting import Count

CHECKOUT = Path(__file__).resolve().parents[2]
TAIL_LINES = 60


class Part:
    """One part of the run: its log, its counts, and what it prints."""

    def __init__(self, name):
        self.name = name
        self.count = Count()
        self.log_path = CHECKOUT / "build/logs" / f"{name}.log"
        self.log_path.parent.mkdir(parents=True, exist_ok=True)
        self.log_path.write_text("")
        self.started = time.monotonic()

    def say(self, text):
        print(f"  {text}", flush=True)
        self.write(text + "\n")

    def write(self, text):
        with open(self.log_path, "a", encoding="utf-8") as log:
            log.write(text)

    def passed(self, what):
        self.count += Count(1, 0)
        self.say(f"✓ {what}")

    def failed(self, what, details=""):
        self.count += Count(0, 1)
        self.say(f"✗ {what}")
        if details:
            print(details, flush=True)
            self.write(details + "\n")

    def check(self, what, command, **options):
        """A command that passes or fails as a whole."""
        code, text = self.run(command, **options)
        if code == 0:
            self.passed(what)
        else:
            self.failed(what, last_lines(text))

    def program(self, what, command, counting, **options):
        """A test program whose own output tells how many cases it ran."""
        started = time.monotonic()
        code, text = self.run(command, **options)
        count = counting(text, code)
        self.add(count, text)
        sign = "✓" if count.failed == 0 else "✗"
        print(f"  {sign} {what}: {count.passed} passed, {count.failed} failed "
              f"({time.monotonic() - started:.1f} s)", flush=True)

    def add(self, count, text):
        """Adds the cases of a program that ran; shows its last lines when something failed."""
        self.count += count
        if count.failed:
            print(last_lines(text), flush=True)

    def run(self, command, environment=None, timeout=900):
        """Runs a program from the checkout; its output goes to the log and comes back as text."""
        command = [str(part) for part in command]
        self.write("$ " + " ".join(command) + "\n")
        try:
            done = subprocess.run(command, cwd=CHECKOUT, env={**os.environ, **(environment or {})}, timeout=timeout,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  text=True, errors="replace", check=False)
            code, text = done.returncode, done.stdout
        except FileNotFoundError:
            code, text = 127, f"{command[0]} is missing\n"
        except subprocess.TimeoutExpired as error:
            output = error.stdout or ""
            text = output.decode(errors="replace") if isinstance(output, bytes) else output
            code, text = 124, f"{text}\nstopped after {timeout} s\n"
        self.write(text)
        return code, text


@contextmanager
def served(folder, handler=Handler):
    """The address of a folder that the site server hands out."""
    server = Server("127.0.0.1", 0, folder)
    server.RequestHandlerClass = handler
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def last_lines(text):
    lines = text.rstrip().splitlines()
    shown = lines if len(lines) <= 2 * TAIL_LINES else [*lines[:TAIL_LINES], "…", *lines[-TAIL_LINES:]]
    return "\n".join("    " + line for line in shown)


def files(*patterns):
    """Files of ours: tracked ones and new ones that git does not ignore."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
                            cwd=CHECKOUT, capture_output=True, text=True, check=False)
    names = listed.stdout.splitlines()
    if listed.returncode != 0:  # A checkout without git, such as an unpacked archive.
        names = [path.relative_to(CHECKOUT).as_posix() for pattern in patterns for path in CHECKOUT.rglob(pattern)]
    return [CHECKOUT / name for name in sorted(set(names)) if (CHECKOUT / name).is_file()]


PYTHON = [sys.executable, "-B"]
