"""Parts that only read the sources: format, architecture, tidy."""

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from toolchain import builds, machine, versions

from . import counting
from .context import CHECKOUT, PYTHON, files, last_lines


def format_check(part):
    """clang-format on all C++, and the syntax of Python and JavaScript."""
    machine.ensure({"clang-format-19": "clang-format-19", "nodejs": "node"})
    cpp = files("*.cpp", "*.h")
    code, text = part.run(["clang-format-19", "--dry-run", "-Werror", "--ferror-limit=1", *cpp])
    if code == 0:
        part.passed(f"{len(cpp)} C++ files have the format of .clang-format")
    else:
        bad = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", text, re.M)))
        names = " ".join(os.path.relpath(name, CHECKOUT) for name in bad)
        part.failed(f"{len(bad)} files have another format; mend them with: clang-format-19 -i {names}")
    python = [*files("*.py"), CHECKOUT / "tests/run"]
    code = "import ast, sys\nfor name in sys.argv[1:]:\n    ast.parse(open(name, encoding='utf-8').read(), name)"
    part.check(f"{len(python)} Python files parse", [*PYTHON, "-c", code, *python])
    scripts = files("*.mjs")
    bad = [text for code, text in (part.run(["node", "--check", path]) for path in scripts) if code != 0]
    if bad:
        part.failed("JavaScript files parse", last_lines("\n".join(bad)))
    else:
        part.passed(f"{len(scripts)} JavaScript files parse")


def architecture(part):
    for path in files("tests/architecture/*_test.py"):
        part.program(path.name, [*PYTHON, path], counting.unittest)


def tidy(part):
    """clang-tidy with the allow-list; reads how each file is compiled from the dev build."""
    machine.ensure(versions.DEBIAN_CHECKS)
    folder = builds.build("dev", ("overstap_fonts",))
    sources = files("core/*.cpp", "app/*.cpp")
    sources = [path for path in sources if "platform/web" not in path.as_posix() and path.name != "main_web.cpp"]

    def check(path):
        done = subprocess.run(["clang-tidy-19", "--quiet", "-p", folder, path], capture_output=True, text=True,
                              check=False)
        return path, done.returncode, done.stdout

    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for path, code, text in pool.map(check, sources):
            part.write(text)
            if code != 0:
                part.failed(str(path.relative_to(CHECKOUT)), last_lines(text))
            else:
                part.count += counting.Count(1, 0)
    part.say(f"{part.count.passed} of {len(sources)} files are clean")
