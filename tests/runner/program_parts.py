"""Parts that build something and run it: core, screens, cli, content, serve, web, browser, fuzz."""

import json
import os
import re
import time
from concurrent.futures import ThreadPoolExecutor

from toolchain import builds, machine, npm, versions

from . import counting
from .context import CHECKOUT, PYTHON, files, served

# What the first load of the page may transfer, fonts included. What a new function costs that is not needed first goes
# away with `tests/run first_screen`.
FIRST_LOAD_BUDGET_BYTES = 320_000
# What the first screen does without, or what only an installed app asks for.
LATER_LOADED = re.compile(
    r"^assets/(examples|places)/|^assets/templates\.json$|^assets/i18n/(?!nl\.json)|^overstap_later\.wasm$|^service_worker\.mjs$|^icons/|^(meten|camera)\.mjs$")
FIRST_LOAD_REQUESTS = 9
FUZZ_SECONDS = int(os.environ.get("OVERSTAP_FUZZ_SECONDS", "10"))
SEED = os.environ.get("OVERSTAP_SEED") or str(int(time.time()))
SANITIZERS = {"ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1", "UBSAN_OPTIONS": "print_stacktrace=1"}


def _catch2(part, target, sources):
    """Runs a Catch2 program in as many shares as there are cores, all with the same seed."""
    if not files(*sources):
        part.failed(f"{target}: there are no tests yet")
        return
    folder = builds.build("dev", (target,))
    part.say(f"seed {SEED} (again with OVERSTAP_SEED={SEED})")
    shares = os.cpu_count() or 1

    def share(index):
        return part.run([folder / target, "--rng-seed", SEED, "--order", "rand", "--shard-count", str(shares),
                         "--shard-index", str(index), "--allow-running-no-tests"], environment=SANITIZERS)

    started = time.monotonic()
    with ThreadPoolExecutor(shares) as pool:
        results = list(pool.map(share, range(shares)))
    for code, text in results:
        part.add(counting.catch2(text, code), text)
    part.say(f"{target}: {part.count.passed} passed, {part.count.failed} failed ({time.monotonic() - started:.1f} s)")


def core(part):
    _catch2(part, "core_tests", ("tests/core/*.cpp",))


def screens(part):
    _catch2(part, "screen_tests", ("tests/screens/*.cpp",))


def _python_tests(part, folder, environment=None):
    found = files(f"tests/{folder}/*_test.py", f"tests/{folder}/test_*.py")
    if not found:
        part.failed(f"there are no tests in tests/{folder} yet")
    for path in found:
        part.program(path.name, [*PYTHON, path], counting.unittest, environment=environment)


def content(part):
    """Texts, passports, examples: what is shipped is complete and well formed."""
    _python_tests(part, "content")


def serve(part):
    """serve.py and tests/run themselves."""
    _python_tests(part, "serve")


def cli(part):
    """The program 'overstap', run over files."""
    folder = builds.build("dev", ("overstap",))
    environment = {"OVERSTAP_PROGRAM": str(folder / "overstap"), "OVERSTAP_SEED": SEED, **SANITIZERS}
    _python_tests(part, "cli", environment)
    npm.ensure()
    for path in files("tests/cli/*.test.mjs"):
        part.program(path.name, ["node", "--test", path], counting.node, environment=environment)


def web(part):
    """The wasm build with warnings as errors, and its size against the budget."""
    site = builds.site("web")
    part.passed("the web app builds")
    rows = json.loads((site / "site.json").read_text())["files"]
    first = [row for row in rows if not LATER_LOADED.search(row["path"])]
    for row in sorted(first, key=lambda row: -row.get("br", row["bytes"]))[:8]:
        part.say(f"  {row.get('br', row['bytes']):>8} B  {row['path']} ({row['bytes']} B plain)")
    total = sum(row.get("br", row["bytes"]) for row in first)
    part.say(f"  {(site.parent / 'overstap.html').stat().st_size:>8} B  overstap.html, the one-file build")
    sentence = f"the first load transfers {total / 1000:.0f} kB of at most {FIRST_LOAD_BUDGET_BYTES / 1000:.0f} kB"
    wanted = {"index.html", "boot.mjs", "overstap.wasm", "service_worker.mjs"}
    if wanted - {row["path"] for row in rows}:
        part.failed(f"the site is complete: {', '.join(sorted(wanted - {row['path'] for row in rows}))} missing")
    elif total > FIRST_LOAD_BUDGET_BYTES:
        part.failed(sentence)
    else:
        part.passed(sentence)
    requests = f"the first load takes {len(first)} requests of at most {FIRST_LOAD_REQUESTS}"
    (part.passed if len(first) <= FIRST_LOAD_REQUESTS else part.failed)(requests)


def browser(part):
    """The built site in Chromium, driven by role and name; the core flows in Firefox ESR and WebKitGTK as well."""
    machine.ensure(versions.DEBIAN_BROWSER, versions.DEBIAN_OTHER_ENGINES)
    npm.ensure()
    site = builds.site("web")
    tests = files("tests/browser/*.test.mjs")
    if not tests:
        part.failed("there are no browser tests yet")
        return
    program = builds.build("dev", ("overstap",)) / "overstap"  # says the same as the page
    with served(site) as address:
        environment = {"OVERSTAP_URL": address, "OVERSTAP_SITE": str(site), "OVERSTAP_PROGRAM": str(program), **SANITIZERS,
                       "OVERSTAP_FIRST_LOAD_BYTES": str(FIRST_LOAD_BUDGET_BYTES),
                       "OVERSTAP_FIRST_LOAD_REQUESTS": str(FIRST_LOAD_REQUESTS)}
        for path in tests:
            part.program(path.name, ["node", "--test", path], counting.node, environment=environment)


def first_screen(part):
    """Writes tools/later_functions.txt anew, from what the first screen really runs (tests/first_screen/record.mjs)."""
    machine.ensure(versions.DEBIAN_BROWSER)
    npm.ensure()
    site = builds.site("web")
    cache = (site.parent / "CMakeCache.txt").read_text()
    with served(site) as address:
        part.check("the functions that can come later are written down", ["node", "tests/first_screen/record.mjs"], environment={
            "OVERSTAP_URL": address, "OVERSTAP_PROGRAM": str(site.parent / "overstap.wasm"),
            "OVERSTAP_WASM_SPLIT": re.search(r"^OVERSTAP_WASM_SPLIT:\w+=(.*)$", cache, re.M).group(1),
            "OVERSTAP_LATER_FUNCTIONS": str(CHECKOUT / "tools/later_functions.txt")})


def fuzz(part):
    """Each fuzz program for a short while; a longer one: OVERSTAP_FUZZ_SECONDS=600 tests/run fuzz."""
    targets = [path.stem for path in files("tests/fuzz/*_fuzz.cpp")]
    if not targets:
        part.failed("there are no fuzz programs yet")
        return
    folder = builds.build("fuzz", targets)
    for name in targets:
        found = folder / "corpus" / name
        found.mkdir(parents=True, exist_ok=True)
        seeds = [path for path in (CHECKOUT / "tests/fuzz/seeds" / name,) if path.is_dir()]
        part.check(f"{name} for {FUZZ_SECONDS} s", [
            folder / name, f"-max_total_time={FUZZ_SECONDS}", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1",
            f"-artifact_prefix={folder}/{name}-", found, *seeds], environment=SANITIZERS)
