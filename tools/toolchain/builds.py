"""Configures and builds the presets, and knows when nothing has to be done.

The order is: what the machine must have, sources and tools in the cache, the
libraries in the cache, then our own code in build/<preset>.
"""

import hashlib
import json
import os
import re
import shutil
from pathlib import Path

from . import emscripten, machine, npm, sources, versions
from .apt import Archive
from .console import Problem, Step, run, say, tail
from .paths import CHECKOUT, cache, only_one

WEB_PRESETS = ("web", "web-debug")
# The others need too little of other people's code to keep it apart.
PRESETS_WITH_KEPT_LIBRARIES = ("dev", "web", "web-debug")
# What a site is made of; a change in any of these asks for a build.
SITE_INPUTS = ("app", "core", "web", "assets", "tools", "CMakeLists.txt", "CMakePresets.json")
IMPORTANT_LINE = re.compile(r"error|Error|FAILED|undefined symbol|warning:")


def prepare(preset):
    """Everything a preset needs besides our own code; returns the source folders."""
    web = preset in WEB_PRESETS
    machine.ensure(versions.DEBIAN_BUILD, *([] if web and emscripten.installed() else [versions.DEBIAN_COMPILER]),
                   *([] if web else [versions.DEBIAN_NATIVE]))
    archive = Archive()
    modules = npm.ensure()
    wanted = ("imgui", "json", "qr", "sdl2") if web else ("imgui", "json", "qr", "catch2")
    folders = sources.ensure(archive, wanted)
    compiler = emscripten.ensure(archive, modules) if web else None
    _write_paths(folders, compiler)
    return folders


def _write_paths(folders, compiler):
    """build/paths.cmake: what CMake includes first, so that plain cmake commands work as well."""
    path = CHECKOUT / "build" / "paths.cmake"
    path.parent.mkdir(exist_ok=True)
    known = dict(re.findall(r'^ set\((\w+) "(.*)"\)$', path.read_text(), re.M)) if path.exists() else {}
    known.update({f"OVERSTAP_{name.upper()}_DIR": str(folder) for name, folder in folders.items()})
    if compiler:
        known["OVERSTAP_EMSCRIPTEN_ROOT"] = str(compiler.root)
    _write_if_new(path, "# Written by tools/toolchain; a value given to cmake with -D comes first.\n" + "".join(
        f'if(NOT {name})\n set({name} "{value}")\nendif()\n' for name, value in sorted(known.items())))


def _write_if_new(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def build(preset, targets=(), folder=None):
    """Builds targets of a preset; a failure says which lines matter and where the log is."""
    with only_one("toolchain", "Waiting for another run that fetches or builds the toolchain."):
        folders = prepare(preset)
        prebuilt = _libraries(preset, folders) if preset in PRESETS_WITH_KEPT_LIBRARIES else ""
    folder = Path(folder) if folder else CHECKOUT / "build" / preset
    folder.mkdir(parents=True, exist_ok=True)
    key = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    with only_one(f"build-{key}", "Waiting for another build in this folder."), open(folder / "build.log", "w") as log:
        with Step(f"Configure {preset}"):
            _configure(preset, folder, log, [f"-DOVERSTAP_PREBUILT_DIR={prebuilt}"])
        with Step(f"Build {preset}" + (": " + " ".join(targets) if targets else "")) as step:
            _ninja(folder, targets, log, step)
    return folder


def _configure(preset, folder, log, extra):
    code = run(["cmake", "--preset", preset, "-B", folder, *extra], log, cwd=CHECKOUT)
    if code != 0:
        log.flush()
        raise Problem(f"CMake could not set up '{preset}'; details: {log.name}\n{tail(log.name, 12)}")


def _ninja(folder, targets, log, step):
    jobs = os.environ.get("OVERSTAP_JOBS") or str(os.cpu_count() or 2)
    command = ["cmake", "--build", folder, "-j", jobs, *[part for name in targets for part in ("--target", name)]]
    code = run(command, log, step=step, watch=lambda line: line.strip()[:70] if line.startswith("[") else "")
    if code != 0:
        log.flush()
        lines = [line for line in Path(log.name).read_text(errors="replace").splitlines() if IMPORTANT_LINE.search(line)]
        raise Problem(f"The build failed; details: {log.name}\n" + "\n".join(lines[:25]))


def _libraries(preset, folders):
    """Other people's code, compiled once per machine; the key is everything that shapes the result."""
    shaping = [CHECKOUT / "CMakePresets.json", *[CHECKOUT / "tools/cmake" / name for name in (
        "Compile.cmake", "Libraries.cmake", "Sdl2.cmake", "imgui_config.h", "Emscripten.cmake")]]
    key = hashlib.sha256(preset.encode())
    for path in shaping:
        key.update(path.read_bytes())
    for folder in folders.values():
        key.update(str(folder).encode())
    ready = cache() / "libraries" / f"{preset}-{key.hexdigest()[:12]}"
    if (ready / "complete").exists():
        return ready / "libraries"
    shutil.rmtree(ready, ignore_errors=True)
    ready.mkdir(parents=True)
    log_path = ready / "build.log"
    with Step(f"Libraries for {preset}, once per machine") as step, open(log_path, "w") as log:
        given = [f"-DOVERSTAP_{name.upper()}_DIR={path}" for name, path in folders.items()]
        _configure(preset, ready, log, ["-DOVERSTAP_LIBRARIES_ONLY=ON", *given])
        _ninja(ready, (), log, step)
    (ready / "complete").touch()
    return ready / "libraries"


def fingerprint(preset):
    """A digest over names, sizes and times of everything a site is made of; milliseconds to compute."""
    digest = hashlib.sha256(f"{preset} {versions.EMSCRIPTEN}".encode())
    for name in SITE_INPUTS:
        for path in sorted(_files(CHECKOUT / name)):
            status = path.stat()
            digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files(path):
    if path.is_file():
        return [path]
    return [Path(folder) / name for folder, folders, names in os.walk(path)
            if "node_modules" not in folder and "__pycache__" not in folder for name in names]


def site(preset="web", folder=None):
    """The folder with the built site; builds only when an input changed."""
    folder = Path(folder).resolve() if folder else CHECKOUT / "build" / preset
    built = folder / "site"
    mark = folder / "site.fingerprint"
    now = fingerprint(preset)
    if (built / "site.json").exists() and mark.exists() and mark.read_text() == now:
        return built
    mark.unlink(missing_ok=True)
    say("Building Overstap for the browser.")
    build(preset, ("site",), folder)
    mark.write_text(now)
    _report(built)
    return built


def _report(built):
    files = json.loads((built / "site.json").read_text())["files"]
    total = sum(row.get("br", row["bytes"]) for row in files)
    say(f"  {len(files)} files, {total / 1000:.0f} kB compressed")
