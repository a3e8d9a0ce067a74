"""Emscripten: one that is installed, or Debian 13's unpacked into the cache.

Binaryen comes from Debian 13 too and needs a newer C library than Debian 12 has;
that library is unpacked beside it and each tool starts through its own loader.
"""

import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .console import Problem, Step, output, say
from .paths import arriving, cache
from .versions import BINARYEN, EMSCRIPTEN, OLDEST_EMSCRIPTEN

# What a single-threaded web page never links: 1.4 GB of the 1.7 GB in the package.
LEFT_OUT = ("*/emscripten/test/*", "*/lto-pic/*", "*/wasm32-emscripten/pic/*", "*-mt*.a", "*-ww*.a", "*asan*.a",
            "*sanitizer*.a", "*wasmfs*.a", "./usr/share/doc/*", "./usr/share/man/*")
LIBC = ("libc6", "libstdc++6", "libgcc-s1")


@dataclass(frozen=True)
class Emscripten:
    """Where it is: the folder with emcc."""

    root: Path


def installed():
    """An Emscripten on this machine that is new enough, or None."""
    emcc = shutil.which("emcc")
    if not emcc or os.environ.get("OVERSTAP_OWN_EMSCRIPTEN"):
        return None
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", output([emcc, "--version"]) or "")
    if not found or tuple(map(int, found.groups())) < OLDEST_EMSCRIPTEN:
        return None
    root = output([str(Path(emcc).with_name("em-config")), "EMSCRIPTEN_ROOT"])
    if not root or not Path(root.strip()).is_dir():
        return None
    return Emscripten(Path(root.strip()))


def ensure(archive, node_modules):
    """The Emscripten to build with; fetches Debian's when this machine has none."""
    own = installed()
    if own:
        return own
    folder = cache() / f"emscripten-{EMSCRIPTEN}"
    if not folder.exists():
        say("This machine has no Emscripten 3.1.69 or newer; fetching Debian's into the cache.")
        _fetch(archive, folder)
    root = folder / "usr/share/emscripten"
    # emcc reads this file by itself, so a build needs nothing in its environment.
    _write_if_new(root / ".emscripten", _config(folder, node_modules))
    _put_acorn(root, node_modules)
    return Emscripten(root)


def _fetch(archive, folder):
    with tempfile.TemporaryDirectory(dir=cache()) as downloads, arriving(folder) as target:
        packages = ["emscripten/trixie", "binaryen/trixie", *[f"{name}/trixie" for name in LIBC]]
        for path in archive.binaries(packages, Path(downloads)):
            with Step(f"Unpack {path.name.split('_')[0]}"):
                into = target / "libc" if path.name.startswith(LIBC) else target
                into.mkdir(exist_ok=True)
                _unpack(path, into)
        version = (target / "usr/share/emscripten/emscripten-version.txt").read_text().strip().strip('"')
        if version != EMSCRIPTEN:
            raise Problem(f"Debian 13 now has Emscripten {version}; this project was tried with {EMSCRIPTEN}.")
        _wrap_binaryen(target)


def _unpack(path, into):
    """dpkg-deb and tar in a pipe, so that what is left out is never written."""
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", path], stdout=subprocess.PIPE) as package:
        skip = [f"--exclude={pattern}" for pattern in LEFT_OUT]
        done = subprocess.run(["tar", "-x", "--no-same-owner", *skip, "-C", into], stdin=package.stdout, check=False)
    if done.returncode != 0 or package.returncode != 0:
        raise Problem(f"The package {path.name} cannot be unpacked; is the disk full?")


def _wrap_binaryen(folder):
    """Moves the tools aside and puts a starter of three lines at each name."""
    real = folder / "usr/libexec/binaryen"
    real.mkdir(parents=True)
    libraries = next((folder / "libc/usr/lib").glob("*-linux-gnu*"))
    own = next((folder / "usr/lib").glob("*-linux-gnu*"))
    loader = next(libraries.glob("ld-linux-*.so.*"))
    for tool in sorted((folder / "usr/bin").glob("wasm*")):
        tool.rename(real / tool.name)
        tool.write_text(
            '#!/bin/sh\n'
            'here=$(dirname "$(readlink -f "$0")")\n'
            f'exec "$here/../../{loader.relative_to(folder)}" --library-path '
            f'"$here/../../{libraries.relative_to(folder)}:$here/../../{own.relative_to(folder)}" '
            f'"$here/../libexec/binaryen/{tool.name}" "$@"\n')
        tool.chmod(0o755)


def _config(folder, node_modules):
    closure = next((path for path in node_modules.glob("google-closure-compiler-*/compiler")),
                   node_modules / ".bin/google-closure-compiler")
    lines = {"LLVM_ROOT": str(Path(shutil.which("clang-19") or "/usr/bin/clang-19").parent), "LLVM_ADD_VERSION": "19",
             "CLANG_ADD_VERSION": "19", "BINARYEN_ROOT": str(folder / "usr"), "NODE_JS": shutil.which("node") or "node",
             "CACHE": str(folder / "usr/share/emscripten/cache"), "CLOSURE_COMPILER": str(closure)}
    return "".join(f"{key} = {value!r}\n" for key, value in lines.items()) + "FROZEN_CACHE = False\n"


def _put_acorn(root, node_modules):
    """Emscripten's optimiser of the glue loads acorn from its own folder."""
    target = root / "node_modules/acorn"
    if not target.exists():
        with arriving(target) as folder:
            shutil.copytree(node_modules / "acorn", folder, dirs_exist_ok=True)


def _write_if_new(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)
