"""What the machine itself must have: Debian 12's own packages.

As root they are installed; anyone else is told the one command that does it.
"""

import os
import shutil
from pathlib import Path

from .console import Problem, Step, run, say, tail
from .paths import cache


def ensure(*tables):
    """Each table maps a Debian package to a program or file that proves it is there."""
    missing = [package for table in tables for package, proof in table.items() if not _there(proof)]
    if not missing:
        return
    missing = list(dict.fromkeys(missing))
    command = "apt-get install " + " ".join(missing)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Problem(f"These packages are missing; install them with: sudo {command}")
    say("Installing Debian packages: " + " ".join(missing))
    log_path = cache() / "apt-install.log"
    with Step(command) as step, open(log_path, "w") as log:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
            code = run(["apt-get", "-q", *arguments], log, env=environment, step=step,
                       watch=lambda line: line.strip()[:60])
            # A failing update may still leave usable lists; the install tells.
            if code != 0 and arguments[0] == "install":
                raise Problem(f"apt-get could not install {' '.join(missing)}; details: {log_path}\n"
                              f"{tail(log_path, 4)}")


def _there(proof):
    return Path(proof).exists() if "/" in proof else shutil.which(proof) is not None
