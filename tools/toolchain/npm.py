"""The npm packages that a folder's package.json names, in the cache, keyed by the lock file.

For those of tools/ a link 'node_modules' in the checkout points at them, so that Node
finds them from tools/ and tests/ without a copy per clone.
"""

import hashlib
import os
import shutil

from .console import Problem, Step, run, tail
from .paths import CHECKOUT, arriving, cache


def ensure():
    """What the build and the tests use, also as 'node_modules' in the checkout."""
    modules = packages(CHECKOUT / "tools", "fonts, icons, closure compiler, test driver")
    _link(modules)
    return modules


def packages(source, what):
    """The node_modules folder for source/package-lock.json; installs it when the lock file is new to this machine."""
    key = hashlib.sha256((source / "package-lock.json").read_bytes()).hexdigest()[:12]
    folder = cache() / f"npm-{key}"
    if not folder.exists():
        _install(source, folder, what)
    return folder / "node_modules"


def _install(source, folder, what):
    log_path = cache() / "npm.log"
    with Step(f"npm packages ({what})") as step, arriving(folder) as target, open(log_path, "w") as log:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(source / name, target / name)
        code = run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=http"], log, cwd=target, step=step,
                   watch=lambda line: line.strip()[:60])
        if code != 0:
            raise Problem(f"npm could not fetch its packages; is there a network? Details: {log_path}\n"
                          f"{tail(log_path, 4)}")
        step.note = f"{sum(1 for _ in target.glob('node_modules/*'))} folders"


def _link(target):
    link = CHECKOUT / "node_modules"
    if link.is_symlink():
        if os.readlink(link) == str(target):
            return
        link.unlink()
    elif link.exists():
        return  # Someone ran npm here by hand: theirs is used.
    link.symlink_to(target)
