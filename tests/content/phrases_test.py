"""What the phrases of the interface promise: both languages complete, sorted, used, and Dutch that is Dutch.

Phrases are fragments, one per area: assets/i18n/nl/<area>.json and assets/i18n/en/<area>.json. The build joins them.
Standard library only.
"""

import json
import re
import unittest
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "assets" / "i18n"
LANGUAGES = ("nl", "en")

# Beginnings of keys whose end is chosen while the program runs: "load." + code + ".name". A new one is added here.
RUNTIME_PREFIXES = (
    "agreement.result.",  # gelukt, deels, niet
    "board.answer.",    # sign on a note
    "plan.change.",     # nieuw, veranderd, zelfde, weg
    "plan.count.",      # the same
    "change.",          # code of a possible change, then of a remedy
    "answer.",          # kan, leren, liever_niet, geen
    "conversation.at.",     # ochtend, middag, avond
    "conversation.load.",   # code of a load item
    "conversation.often.",  # 1 to 3
    "criterion.",       # code of a criterion
    "daypart.",         # ochtend, middag, avond
    "decision_reason.",  # code of a reason of a decision
    "free_text.",       # field of free text
    "help.",            # code of a remedy
    "language.",        # niet, beetje, goed
    "load.",            # code of a load item, then .name or .doing
    "load.level.",      # 0 to 3
    "milestone.",       # code of a date of the law
    "month.",           # 1 to 12
    "month.short.",
    "outcome.",         # voordragen, nog_niet, niet_doen
    "pictogram.",       # Lucide name, with _ for -
    "reason.answer.",   # graag, misschien, liever_niet
    "reason.source.",   # FML, IZP, LAB, Zelf
    "reason.work_way.",  # alleen, samen, then 0 to 2
    "reason.wish.",     # graag, misschien, liever_niet, then a theme
    "setting.",         # thuiszorg, ziekenhuis, woonzorg
    "session.sign.",    # colour of a note
    "rubric.",          # I to VI, of the FML
    "share.field.",     # name of a field
    "stage.",           # voorgedragen, gesprek … na_12_maanden
    "step_status.",     # niet_gestart, bezig …
    "theme.",
    "trajectory.gate.",  # 1 to 5
    "trajectory.step.",
    "transport.",       # lopen, fiets, ov, auto
    "undo.",            # what is undone: note_moved …
    "verdict.",
    "work_way.",        # alleen, samen, then a level from 0
)

# What goes wrong before there are any phrases; the program then says the code itself.
WITHOUT_PHRASES = {"assets.not_found"}

# Names of fields in files; they look like keys of phrases but are not.
FIELD_NAME = re.compile(
    r"daypart\.(ochtend|middag|avond)|load\.[A-Z]|skill\.[AV]\d\d|wish\.[a-z]+|capacity\.[A-Z](\.(level|source|date))?"
    r"|journey\.[a-z_]+|step\.\d|not_done\.\d"
)

ENGLISH_WORDS = """
    add and back button cancel candidate click close dashboard default delete download drag drop edit error feedback file
    files home input job loading login logout match matching next not offline online output passport password preview
    previous redo reset save saved score search session sessions settings share skill skills snapshot submit tab task tasks
    template the tool tools undo update upload user view with you your
""".split()
DUTCH_WORDS = "bewaard bewaren briefje een het instaptaak instaptaken kandidaat kandidaten niet taak wissen".split()

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)+")
PREFIX = re.compile(r"[a-z][a-z0-9_]*\.([A-Za-z0-9_]+\.)*")
SLOT = re.compile(r"\{([a-z_]*)\}")
LITERAL_OR_COMMENT = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", re.S)


def read_fragment(path):
    """The pairs of one fragment in the order of the file; a key that is there twice is there twice."""
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=list)


def fragments(language):
    return {path.name: read_fragment(path) for path in sorted((I18N / language).glob("*.json"))}


def merged(language):
    return {key: text for pairs in fragments(language).values() for key, text in pairs}


def slots(text):
    return sorted(SLOT.findall(text))


def without_comments(code):
    return LITERAL_OR_COMMENT.sub(lambda found: " " if found[0].startswith(("//", "/*")) else found[0], code)


def sources():
    """(name, code without comments) of everything that may ask for a phrase."""
    for folder in ("app", "core/explain", "core/language", "core/workspace", "core/exchange"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                yield path.relative_to(ROOT).as_posix(), without_comments(path.read_text(encoding="utf-8"))


def error_codes():
    """Codes of everything that can go wrong: the sentence for a code is the phrase "error.<code>"."""
    codes, texts = defaultdict(set), set()
    for folder in ("app", "core"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                code = without_comments(path.read_text(encoding="utf-8"))
                texts.update(literals(code))
                for found in re.findall(r'\bError\{\s*"([a-z0-9_.]+)"', code):
                    codes[found].add(path.relative_to(ROOT).as_posix())
    for _, code in page_sources():  # storage and files fail in the page, which passes the code on
        texts.update(re.findall(r"'([a-z0-9_.]+)'", code))
    return codes, texts


def page_sources():
    for path in sorted((ROOT / "web").rglob("*.mjs")):
        yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def literals(code):
    return [found[1:-1] for found in re.findall(r'"(?:\\.|[^"\\\n])*"', code)]


def call_after(code, start):
    """The text of a call up to its closing bracket; start is just after the opening one."""
    depth = 1
    for found in re.finditer(r'"(?:\\.|[^"\\\n])*"|[()]', code[start:]):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if depth == 0:
            return code[start:start + found.start()]
    return code[start:]


class Fragments(unittest.TestCase):
    def test_there_are_phrases_in_dutch_and_in_english_in_the_same_areas(self):
        self.assertGreater(len(fragments("nl")), 0)
        self.assertEqual(set(fragments("nl")), set(fragments("en")))

    def test_both_languages_have_the_same_keys_in_the_same_area(self):
        english = fragments("en")
        for area, pairs in fragments("nl").items():
            with self.subTest(area):
                self.assertEqual([key for key, _ in pairs], [key for key, _ in english[area]])

    def test_both_languages_have_the_same_slots(self):
        english = merged("en")
        wrong = [key for key, text in merged("nl").items() if slots(text) != slots(english.get(key, text))]
        self.assertEqual(wrong, [])

    def test_no_key_is_there_twice(self):
        for language in LANGUAGES:
            areas = defaultdict(list)
            for area, pairs in fragments(language).items():
                for key, _ in pairs:
                    areas[key].append(area)
            self.assertEqual({key: where for key, where in areas.items() if len(where) > 1}, {}, language)

    def test_keys_are_sorted(self):
        for language in LANGUAGES:
            for area, pairs in fragments(language).items():
                keys = [key for key, _ in pairs]
                self.assertEqual(keys, sorted(keys), f"{language}/{area}")

    def test_keys_are_small_words_with_dots(self):
        for key in merged("nl"):
            self.assertRegex(key, rf"^{KEY.pattern}$")

    def test_every_phrase_is_text_without_loose_spaces_or_brackets(self):
        for language in LANGUAGES:
            for key, text in merged(language).items():
                with self.subTest(f"{language} {key}"):
                    self.assertIsInstance(text, str)
                    self.assertNotEqual(text, "")
                    self.assertEqual(text, text.strip())
                    self.assertNotIn("  ", text)
                    self.assertNotRegex(SLOT.sub("", text), r"[{}]")

    def test_one_and_other_come_together(self):
        for language in LANGUAGES:
            keys = set(merged(language))
            alone = sorted(key for key in keys if key.endswith(".one") and f"{key[:-3]}other" not in keys)
            self.assertEqual(alone, [], language)


class Words(unittest.TestCase):
    def check_words(self, language, words):
        pattern = re.compile(rf"(?<![\w-])({'|'.join(words)})(?![\w-])", re.I)
        found = {key: text for key, text in merged(language).items() if pattern.search(SLOT.sub("", text))}
        self.assertEqual(found, {})

    def test_dutch_has_no_english_words(self):
        self.check_words("nl", ENGLISH_WORDS)

    def test_english_has_no_dutch_words(self):
        self.check_words("en", DUTCH_WORDS)

    def test_dutch_says_je_and_never_u(self):
        found = {key: text for key, text in merged("nl").items() if re.search(r"(?<![\w-])(u|uw)(?![\w-])", text, re.I)}
        self.assertEqual(found, {})

    def test_no_phrase_talks_about_percentages_or_scores(self):
        for language in LANGUAGES:
            found = {key: text for key, text in merged(language).items() if re.search(r"%|procent|percent", text)}
            self.assertEqual(found, {}, language)


class Use(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.phrases = merged("nl")
        cls.roots = {key.split(".")[0] for key in cls.phrases}
        cls.used, cls.prefixes = defaultdict(set), defaultdict(set)
        for name, code in sources():
            for text in literals(code):
                if text.split(".")[0] not in cls.roots:
                    continue
                if KEY.fullmatch(text):
                    cls.used[text].add(name)
                elif PREFIX.fullmatch(text):
                    cls.prefixes[text].add(name)
        for name, code in page_sources():
            for text in re.findall(r"[\"'`]([^\"'`\n]*)[\"'`]", code):
                if text in cls.phrases:
                    cls.used[text].add(name)

    def test_every_phrase_that_code_asks_for_exists(self):
        missing = {key: sorted(where) for key, where in self.used.items()
                   if not {key, f"{key}.other", f"error.{key}"} & set(self.phrases) and not FIELD_NAME.fullmatch(key)}
        self.assertEqual(missing, {})

    def test_everything_that_can_go_wrong_has_a_sentence(self):
        codes, _ = error_codes()
        missing = {code: sorted(where) for code, where in codes.items()
                   if f"error.{code}" not in self.phrases and code not in WITHOUT_PHRASES}
        self.assertEqual(missing, {})

    def test_every_key_that_is_put_together_while_running_is_listed_here(self):
        fields_only = {"capacity.", "journey.", "skill.", "wish.", "step.", "not_done."}
        unlisted = {text: sorted(where) for text, where in self.prefixes.items()
                    if text not in RUNTIME_PREFIXES and text not in fields_only and text != "error."
                    and any(key.startswith(text) for key in self.phrases)}
        self.assertEqual(unlisted, {}, "add these to RUNTIME_PREFIXES")

    def test_the_list_of_prefixes_is_not_out_of_date(self):
        gone = [text for text in RUNTIME_PREFIXES
                if text not in self.prefixes or not any(key.startswith(text) for key in self.phrases)]
        self.assertEqual(gone, [])

    def test_no_phrase_is_left_that_nobody_asks_for(self):
        _, texts = error_codes()

        def asked_for(key):
            if key.startswith("error.") and key[6:] in texts:
                return True
            counted = re.sub(r"\.(one|other)$", "", key)
            return key in self.used or counted in self.used or key.startswith(RUNTIME_PREFIXES)

        self.assertEqual([key for key in self.phrases if not asked_for(key)], [])

    def test_everything_that_is_counted_has_one_and_other(self):
        missing = set()
        for name, code in sources():
            for key in re.findall(r'\bcounted\(\s*"([^"\n]+)"', code):
                missing |= {f"{name}: {key}.{end}" for end in ("one", "other") if f"{key}.{end}" not in self.phrases}
        self.assertEqual(sorted(missing), [])

    def test_every_slot_of_a_phrase_is_filled_where_it_is_asked_for(self):
        unfilled = []
        for name, code in sources():
            for call in re.finditer(r'(?:\bt|\bphrases_?|\bcounted)\(\s*"([^"\n]+)"', code):
                key = call[1]
                whole = call_after(code, call.end())
                given = set(re.findall(r'\{\s*"([a-z_]+)"\s*,', whole))
                wanted = set(slots(self.phrases.get(key, "")))
                if f"{key}.other" in self.phrases:
                    wanted |= set(slots(self.phrases[f"{key}.other"])) - {"n"}
                if not wanted <= given:
                    unfilled.append(f"{name}: {key} lacks {sorted(wanted - given)}")
        self.assertEqual(unfilled, [])


if __name__ == "__main__":
    unittest.main()
