"""Where things are: the checkout, its build folder, and the per-user cache."""

import fcntl
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def cache():
    """The cache folder: OVERSTAP_CACHE, else XDG_CACHE_HOME or ~/.cache, and 'overstap' in it."""
    base = os.environ.get("OVERSTAP_CACHE") or os.environ.get("XDG_CACHE_HOME")
    folder = (Path(base) if base else Path.home() / ".cache") / "overstap"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


@contextmanager
def arriving(target):
    """A temporary folder that becomes the target only when the block ends well.

    An interrupted run leaves at most a folder named '.arriving-…', which the next one removes.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f".arriving-{target.name}-*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f".arriving-{target.name}-", dir=target.parent))
    folder.chmod(0o755)
    try:
        yield folder
        if target.exists():
            shutil.rmtree(target)
        folder.rename(target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def only_one(name, waiting):
    """Keeps two runs on this machine from fetching or building the same thing at once; the lock ends with the process."""
    folder = cache() / "locks"
    folder.mkdir(exist_ok=True)
    with open(folder / name, "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(f"  {waiting}", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
