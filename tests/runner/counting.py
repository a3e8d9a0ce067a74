"""Reads from a test program's output how many cases passed and failed."""

import re
from dataclasses import dataclass


@dataclass
class Count:
    passed: int = 0
    failed: int = 0

    def __add__(self, other):
        return Count(self.passed + other.passed, self.failed + other.failed)


def catch2(text, code):
    """Catch2's closing line; a program that ended before it counts as one failure."""
    everything = re.search(r"^All tests passed \([\d ,]*assertions? in (\d+) test cases?\)", text, re.M)
    if everything:
        return Count(int(everything.group(1)), 0 if code == 0 else 1)
    if code == 0 and "No tests ran" in text:  # A share may be empty.
        return Count()
    line = re.search(r"^test cases:(.*)$", text, re.M)
    if not line:
        return Count(0, 1)
    numbers = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed)", line.group(1))}
    return Count(numbers.get("passed", 0), max(numbers.get("failed", 0), 0 if code == 0 else 1))


def node(text, code):
    """The closing lines of Node's test runner: '# pass 3' or 'ℹ pass 3'."""
    numbers = {word: int(number) for word, number in re.findall(r"^(?:#|ℹ) (pass|fail|cancelled) (\d+)$", text, re.M)}
    if "pass" not in numbers:
        return Count(0, 1)
    failed = numbers.get("fail", 0) + numbers.get("cancelled", 0)
    return Count(numbers["pass"], max(failed, 0 if code == 0 else 1))


def unittest(text, code):
    """Python's 'Ran 3 tests' and 'FAILED (failures=1, errors=1)'; a script without them is one case."""
    ran = re.search(r"^Ran (\d+) tests?", text, re.M)
    if not ran:
        return Count(1, 0) if code == 0 else Count(0, 1)
    wrong = sum(int(number) for number in re.findall(r"(?:failures|errors|unexpected successes)=(\d+)", text))
    failed = max(wrong, 0 if code == 0 else 1)
    return Count(max(int(ran.group(1)) - failed, 0), failed)
