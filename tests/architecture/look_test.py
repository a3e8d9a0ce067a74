"""Every colour, letter size, distance and rounding on a screen comes from app/theme, where the contrast is tested."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DRAWING = ("app/screens", "app/semantics")

COLOUR = re.compile(r"\bIM_COL32(_WHITE|_BLACK|\s*\()|\bImColor\b|\bImVec4\b|\brgba?\(\s*(0x)?\d")
# Letters get their size from theme::type_size(), in the two functions that draw text and icons.
LETTERS = re.compile(r"\bAddText\s*\(|\bTypeSize\b|\btype_size\s*\(")
LETTERS_ARE_DRAWN_IN = "app/semantics/ui_text.cpp"

CONSTANTS = re.compile(r"\bconstexpr\s+float\s+([^;]+);")
CONSTANT = re.compile(r"\b(k\w*(?:Gap|Padding|Margin|Inset|Radius)\w*)\s*=\s*(-?[\d.]+)f?(?=\s*(?:,|$))")
# A share of a size, or the pattern of a line, is not a distance on the page.
NOT_A_DISTANCE = re.compile(r"(Part|Share)$|Dash")
NUMBER = r"-?(?:[2-9]|\d\d+)(?:\.\d+)?f?"
CALLS = re.compile(
    rf"\.padding_[xy] = {NUMBER}\b|\.(?:space|divider)\({NUMBER}\)|\.inset\({NUMBER}[,)]|\.inset\([^,()]+, {NUMBER}\)"
    rf"|\.cut_(?:top|bottom|left|right)\((?:[^()]|\([^()]*\))*, {NUMBER}\)")


def drawing_files():
    return sorted(path for folder in DRAWING for path in (ROOT / folder).iterdir())


def code_of(path):
    """The file without comments and texts."""
    text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
    return re.sub(r'"(\\.|[^"\\\n])*"', '""', text)


def found(pattern, files=None):
    return [f"{path.relative_to(ROOT)}: {match.group(0)}" for path in files or drawing_files()
            for match in pattern.finditer(code_of(path))]


class Look(unittest.TestCase):
    maxDiff = None

    def test_colours_are_those_of_the_theme(self):
        self.assertEqual([], found(COLOUR))

    def test_letters_have_the_sizes_of_the_theme(self):
        others = [path for path in drawing_files() if path.relative_to(ROOT).as_posix() != LETTERS_ARE_DRAWN_IN]
        self.assertEqual([], found(LETTERS, others))

    def test_distances_and_roundings_are_steps_of_the_theme(self):
        literal = [f"{path.relative_to(ROOT)}: {name} = {value}" for path in drawing_files()
                   for constants in CONSTANTS.findall(code_of(path)) for name, value in CONSTANT.findall(constants)
                   if not NOT_A_DISTANCE.search(name)]
        self.assertEqual([], literal)

    def test_no_distance_is_written_where_it_is_used(self):
        self.assertEqual([], found(CALLS))

    def test_what_this_file_looks_for_is_still_found_in_a_file_that_has_it(self):
        sample = 'constexpr float kRowGap = 7, kDashGap = 3;\npage.space(14); rect.cut_top(40, 6); IM_COL32(1, 2, 3, 4);'
        self.assertTrue(COLOUR.search(sample))
        self.assertEqual([("kRowGap", "7"), ("kDashGap", "3")], CONSTANT.findall(CONSTANTS.findall(sample)[0]))
        self.assertEqual([".space(14)", ".cut_top(40, 6)"], CALLS.findall(sample))


if __name__ == "__main__":
    unittest.main()
