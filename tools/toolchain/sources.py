"""The libraries that are built from source: fetched once, checked, unpacked into the cache."""

import hashlib
import os
import tarfile
import tempfile
from pathlib import Path

from .console import Problem, say
from .paths import arriving, cache
from .versions import SOURCES


def given(name):
    """A source folder that the person gave in the environment: OVERSTAP_IMGUI_DIR and so on."""
    value = os.environ.get(f"OVERSTAP_{name.upper()}_DIR")
    return Path(value).expanduser().resolve() if value else None


def ensure(archive, names=tuple(SOURCES)):
    """Source folders by name; fetches what is missing."""
    return {name: given(name) or _fetched(archive, name) for name in names}


def _fetched(archive, name):
    part = SOURCES[name]
    folder = cache() / f"{name}-{part.upstream}"
    if folder.exists():
        return folder
    with tempfile.TemporaryDirectory(dir=cache()) as downloads:
        version = _offered(archive, part)
        found = archive.source(f"{part.package}={version}", Path(downloads))
        if len(found) != 1:
            raise Problem(f"The source of {name} did not arrive as one archive.")
        if version == part.version:
            _check(found[0], part.sha256)
        with arriving(folder) as target:
            _unpack(found[0], target, part.keep)
    return folder


def _offered(archive, part):
    """The tried version, or else the newest on offer: Debian's archive keeps moving."""
    offered = archive.versions(part.package)
    if part.version in offered:
        return part.version
    if not offered:
        raise Problem(f"Debian offers no source of {part.package}.")
    say(f"  ! {part.package} {part.version} is gone from the archive; trying {offered[0]}.")
    return offered[0]


def _check(path, expected):
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise Problem(f"{path.name} is not the file that was expected (sha256 {found[:16]}…); nothing was unpacked.")


def _unpack(path, target, keep):
    """Unpacks plain files without the top folder; only the paths to keep, and never outside the target."""
    with tarfile.open(path) as archive:
        for member in archive:
            inner = member.name.partition("/")[2]
            wanted = not keep or any(inner.startswith(prefix) for prefix in keep)
            if not member.isfile() or not inner or not wanted or ".." in inner.split("/"):
                continue
            place = target / inner
            place.parent.mkdir(parents=True, exist_ok=True)
            with archive.extractfile(member) as content:
                place.write_bytes(content.read())
