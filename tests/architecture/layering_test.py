"""The module table in docs/ARCHITECTURE.md is what the code does: no include outside it, no outside world in core."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/ARCHITECTURE.md"

TABLE_ROW = re.compile(r"^\| `((?:core|app)/\w+)` \|[^|]*\|([^|]*)\|", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

# How the table names what does not come from our own folders.
LIBRARIES = {
    "imgui": re.compile(r"^(imgui|imstb)\w*\.h$"),
    "SDL2": re.compile(r"^(SDL2/)?SDL\w*\.h$"),
    "emscripten": re.compile(r"^(emscripten(/\w+)?|GLES[23]/\w+)\.h$"),
    "nlohmann/json": re.compile(r"^nlohmann/\w+\.hpp$"),
    "qrcodegen": re.compile(r"^qrcodegen\.h$"),
    "generated": re.compile(r"^icon_codepoints\.h$"),
}
# Files that tie modules together rather than belong to one: they may include what these rows allow, and both.
ENTRY_POINTS = {"app/main_web.cpp": ("app/shell", "app/platform")}

# The same input gives the same bytes: no clock, chance, thread, file or locale in core. The others cost
# 50-300 kB in the page.
BANNED_IN_CORE = {
    "chrono", "ctime", "time.h", "random", "thread", "mutex", "future", "fstream", "iostream", "sstream", "cstdio",
    "filesystem", "format", "regex", "locale", "clocale"}


def table():
    """Module name -> set of names it may include."""
    return {name: set(re.findall(r"`([^`]+)`", allowed)) for name, allowed in TABLE_ROW.findall(PAGE.read_text())}


def sources():
    return sorted(path for top in ("core", "app") for path in (ROOT / top).rglob("*")
                  if path.suffix in (".h", ".cpp", ".inl"))


def module_of(path):
    name = path.relative_to(ROOT).as_posix()
    return ENTRY_POINTS[name][0] if name in ENTRY_POINTS else "/".join(name.split("/")[:2])


def allowed_in(path, rows):
    """The names that a file may include, by its module's row."""
    modules = ENTRY_POINTS.get(path.relative_to(ROOT).as_posix(), (module_of(path),))
    return set(modules).union(*(rows.get(module, set()) for module in modules))


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


def allows(allowed, target):
    return target in allowed or target.split("/")[0] + "/*" in allowed


def complaint(path, kind, name, allowed):
    """What is wrong with one include, or None."""
    module = module_of(path)
    if re.match(r"(core|app|web|tests|tools)/", name):
        target = "/".join(name.split("/")[:2])
        if target != module and not allows(allowed, target):
            return f"{module} may not include {target}"
        return None
    for library, pattern in LIBRARIES.items():
        if pattern.match(name):
            return None if library in allowed else f"{module} may not include {library}"
    if kind == '"':
        return "our own headers are included from the top of the checkout"
    if module.startswith("core/") and name in BANNED_IN_CORE:
        return "core may not reach outside"
    # A header of the standard library has no folder; those of C end in .h only where C++ has no name for them.
    return None if re.match(r"^[a-z_0-9]+(\.h)?$", name) else f"<{name}> is in no row of the table"


class Layering(unittest.TestCase):
    maxDiff = None

    def test_every_module_has_a_row_in_the_table(self):
        missing = {module_of(path) for path in sources()} - set(table())
        self.assertEqual(set(), missing)

    def test_includes_are_only_those_of_the_table(self):
        rows = table()
        found = []
        for path in sources():
            for kind, name in includes(path):
                problem = complaint(path, kind, name, allowed_in(path, rows))
                if problem:
                    found.append(f"{path.relative_to(ROOT)}: {name}: {problem}")
        self.assertEqual([], found)

    def test_modules_do_not_include_each_other_in_a_circle(self):
        rows = table()

        def expanded(name):
            return {other for other in rows if other != name and allows(rows[name], other)}

        done = set()
        while len(done) < len(rows):
            free = {name for name in rows if name not in done and not (expanded(name) - done - self.siblings(name))}
            self.assertTrue(free, f"a circle among {sorted(set(rows) - done)}")
            done |= free

    @staticmethod
    def siblings(name):
        """A module with 'core/*' that is itself in core means the modules below it."""
        return {other for other in table() if name.startswith("core/") and "core/*" in table()[name]
                and other.startswith("core/")}

    def test_the_build_links_what_the_table_allows(self):
        text = (ROOT / "tools/cmake/Modules.cmake").read_text()
        rows = table()
        for name, uses in re.findall(r"^overstap_core\((\w+)(?: USES ([\w ]+?))?\s*(?:\)|SYSTEM_USES)", text, re.M):
            row = rows.get(f"core/{name}")
            if row is not None and "core/*" not in row:
                linked = {f"core/{part}" for part in (uses or "").split()}
                self.assertEqual({part for part in row if part.startswith("core/")}, linked, f"core/{name}")

    def test_only_the_browser_side_of_the_platform_knows_the_browser(self):
        found = [f"{path.relative_to(ROOT)}: {name}" for path in sources() for _, name in includes(path)
                 if (LIBRARIES["emscripten"].match(name) or LIBRARIES["SDL2"].match(name))
                 and "app/platform/web" not in path.as_posix() and path.name not in ("main_web.cpp",)]
        self.assertEqual([], found)

    def test_screens_draw_through_semantics_and_never_call_imgui(self):
        found = [f"{path.relative_to(ROOT)}:{number}" for path in (ROOT / "app/screens").glob("*")
                 for number, line in enumerate(path.read_text().splitlines(), 1)
                 if re.search(r"\bImGui::", line.partition("//")[0])]
        self.assertEqual([], found)

    def test_headers_open_with_what_they_are_for(self):
        found = [str(path.relative_to(ROOT)) for path in sources() if path.suffix == ".h"
                 and not path.read_text().startswith("//")]
        self.assertEqual([], found)


if __name__ == "__main__":
    unittest.main()
