"""serve.py and tests/run say in one sentence what is wrong, and the toolchain survives interruption."""

import hashlib
import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests")]

from runner import counting  # noqa: E402
from runner.counting import Count  # noqa: E402
from toolchain import builds, machine, sources  # noqa: E402
from toolchain.console import Problem  # noqa: E402
from toolchain.paths import arriving  # noqa: E402


def run(*command, **options):
    return subprocess.run([sys.executable, "-B", *map(str, command)], capture_output=True, text=True, timeout=60,
                          check=False, **options)


class TemporaryFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


class Commands(TemporaryFolder):
    def built(self):
        """A build folder that is up to date, so that serve.py has nothing to build."""
        (self.folder / "site").mkdir()
        (self.folder / "site/site.json").write_text('{"version": "0", "files": []}')
        (self.folder / "site.fingerprint").write_text(builds.fingerprint("web"))
        return self.folder

    def test_help_names_every_option(self):
        text = run(ROOT / "serve.py", "--help").stdout
        for option in ("--port", "--host", "--no-open", "--build-only", "--build-dir"):
            self.assertIn(option, text)

    def test_a_port_in_use_is_one_sentence_and_a_failure(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            done = run(ROOT / "serve.py", "--no-open", "--port", port, "--build-dir", self.built())
        self.assertEqual(1, done.returncode)
        self.assertEqual(f"serve.py: Port {port} is in use; stop the other program or try --port {port + 1}.",
                         done.stderr.strip())

    def test_a_port_that_is_none_is_refused(self):
        done = run(ROOT / "serve.py", "--port", "70000")
        self.assertEqual(2, done.returncode)
        self.assertIn("--port is a number from 0 to 65535", done.stderr)

    def test_an_unknown_part_of_the_tests_is_named(self):
        done = run(ROOT / "tests/run", "hovercraft")
        self.assertEqual(2, done.returncode)
        self.assertIn("there is no part 'hovercraft'", done.stderr)


class Toolchain(TemporaryFolder):
    def test_an_interrupted_unpacking_leaves_nothing_that_looks_finished(self):
        target = self.folder / "part-1.0"
        with self.assertRaises(KeyboardInterrupt), arriving(target) as folder:
            (folder / "half").write_text("")
            raise KeyboardInterrupt
        self.assertEqual([], list(self.folder.iterdir()))
        with arriving(target) as folder:
            (folder / "whole").write_text("")
        self.assertEqual(["whole"], os.listdir(target))

    def test_an_archive_with_other_bytes_than_expected_is_refused(self):
        path = self.folder / "part.tar.gz"
        path.write_bytes(b"something else")
        with self.assertRaisesRegex(Problem, "not the file that was expected"):
            sources._check(path, hashlib.sha256(b"the real one").hexdigest())

    def test_a_missing_package_is_named_with_the_command_that_installs_it(self):
        with mock.patch("os.geteuid", return_value=1000), \
                self.assertRaisesRegex(Problem, "sudo apt-get install no-such-package"):
            machine.ensure({"no-such-package": "no-such-program"})

    def test_a_changed_input_asks_for_a_build_and_an_unchanged_one_does_not(self):
        (self.folder / "web").mkdir()
        page = self.folder / "web/index.html"
        page.write_text("one")
        with mock.patch.object(builds, "CHECKOUT", self.folder), mock.patch.object(builds, "SITE_INPUTS", ("web",)):
            before = builds.fingerprint("web")
            self.assertEqual(before, builds.fingerprint("web"))
            page.write_text("another")
            self.assertNotEqual(before, builds.fingerprint("web"))


class Counting(unittest.TestCase):
    def test_catch2_is_counted_by_test_cases(self):
        self.assertEqual(Count(12, 0), counting.catch2("All tests passed (340 assertions in 12 test cases)\n", 0))
        self.assertEqual(Count(11, 1), counting.catch2("test cases: 12 | 11 passed | 1 failed\n", 1))

    def test_a_program_that_dies_is_a_failure(self):
        self.assertEqual(Count(0, 1), counting.catch2("AddressSanitizer: heap-use-after-free", 1))
        self.assertEqual(Count(5, 1), counting.catch2("All tests passed (9 assertions in 5 test cases)\nleak", 23))
        self.assertEqual(Count(0, 1), counting.node("", 1))
        self.assertEqual(Count(0, 1), counting.unittest("", 1))

    def test_node_and_python_are_counted_too(self):
        self.assertEqual(Count(3, 1), counting.node("# pass 3\n# fail 1\n# cancelled 0\n", 1))
        self.assertEqual(Count(2, 0), counting.node("ℹ pass 2\nℹ fail 0\n", 0))
        self.assertEqual(Count(5, 2), counting.unittest("Ran 7 tests in 0.1s\n\nFAILED (failures=1, errors=1)\n", 1))


if __name__ == "__main__":
    unittest.main()
