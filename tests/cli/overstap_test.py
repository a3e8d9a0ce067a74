"""The program 'overstap', as a person runs it: over files, with its exit codes.

OVERSTAP_PROGRAM (or OVERSTAP_CLI) is the built program; OVERSTAP_UPDATE_GOLDEN=1 writes the golden texts anew.
"""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("OVERSTAP_PROGRAM") or os.environ.get("OVERSTAP_CLI") or ""
PILOT = CHECKOUT / "assets/examples/pilot.overstap.json"
GOLDEN = CHECKOUT / "tests/golden/match"


def overstap(*words, assets=True):
    command = [PROGRAM, *map(str, words)]
    if assets and words:
        command += ["--assets", str(CHECKOUT / "assets")]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)


def workspace(entities, stamps=None, **more):
    file = {"format": "overstap-workspace", "version": 1, "content_version": 5, "entities": entities, **more}
    if stamps:
        file["stamps"] = stamps
    return json.dumps(file, ensure_ascii=False)


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.assertTrue(PROGRAM, "OVERSTAP_PROGRAM is not set")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def check_golden(self, name, actual):
        path = GOLDEN / name
        if os.environ.get("OVERSTAP_UPDATE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8")
        self.assertEqual(path.read_text(encoding="utf-8"), actual, f"OVERSTAP_UPDATE_GOLDEN=1 writes {name} anew")

    # Report

    def test_a_report_for_the_coach_has_sources_and_one_for_an_employer_has_none(self):
        coach = overstap("report", PILOT, "K-03", "--for", "coach")
        self.assertEqual((coach.returncode, coach.stderr), (0, ""))
        self.assertIn("Bron: FML", coach.stdout)
        employer = overstap("report", PILOT, "pilot-k03", "--for", "werkgever")
        self.assertEqual((employer.returncode, employer.stderr), (0, ""))
        self.assertTrue(employer.stdout.startswith("Voorstel voor K-03\n"))
        for word in ("FML", "IZP", "Bron", "kan niet"):
            self.assertNotIn(word, employer.stdout)
        english = overstap("report", PILOT, "K-03", "--for=werkgever", "--language", "en")
        self.assertTrue(english.stdout.startswith("Proposal for K-03\n"))

    def test_a_report_for_an_employer_is_refused_while_a_text_looks_medical(self):
        refused = overstap("report", PILOT, "K-07", "--for", "werkgever")  # the example has such a note on purpose
        self.assertEqual((refused.returncode, refused.stdout), (1, ""))
        self.assertIn("de notitie", refused.stderr)
        self.assertNotIn("hernia", refused.stderr)
        self.assertEqual(overstap("report", PILOT, "K-07", "--for", "coach").returncode, 0)

    def test_a_report_about_nobody_is_said(self):
        done = overstap("report", PILOT, "K-99", "--for", "coach")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("K-99", done.stderr)

    def test_validate_looks_at_decisions(self):
        candidate = {"k1": {"code": "K-01"}}
        whole = {"candidate": "k1", "function": "thuishulp", "outcome": "voordragen", "by": "Ans", "date": "2026-11-20",
                 "exceeded": "load K", "note": "Een collega doet het knielen.", "rule_version": 1}
        right = self.write("right.json", workspace({"candidate": candidate, "decision": {"d1": whole}}))
        self.assertEqual(overstap("validate", right).returncode, 0)
        for change, words in (({"note": ""}, "Er staat iets in de weg"), ({"by": ""}, "wie dit besluit"),
                              ({"date": "gisteren"}, "welke dag"), ({"candidate": "k9"}, "k9"), ({"function": "x"}, "x"),
                              ({"note": "Na de therapie"}, "lijkt medisch")):
            with self.subTest(change=change):
                wrong = self.write("wrong.json", workspace({"candidate": candidate, "decision": {"d1": {**whole, **change}}}))
                done = overstap("validate", wrong)
                self.assertEqual(done.returncode, 1)
                self.assertIn(words, done.stdout)
                self.assertNotIn("therapie", done.stdout)

    # Help and usage

    def test_help_is_dutch_unless_english_is_asked_for(self):
        self.assertIn("Gebruik:", overstap("--help").stdout)
        self.assertIn("Usage:", overstap("--help", "--language", "en").stdout)
        self.assertIn("Usage:", overstap("match", "--help", "--language=en").stdout)
        self.assertEqual(overstap("--help").returncode, 0)

    def test_help_and_version_work_without_the_asset_folder(self):
        for word in ("--help", "--version"):
            self.assertEqual(overstap(word, "--assets", self.folder / "none", assets=False).returncode, 0)
        self.assertRegex(overstap("--version").stdout, r"^overstap \d+\.\d+\.\d+\n$")

    def test_wrong_usage_says_what_is_wrong_and_exits_with_2(self):
        for words in (["dance"], ["match"], ["match", PILOT, PILOT], ["merge", PILOT, PILOT], ["merge", PILOT, "-o", "x"],
                      ["match", PILOT, "--yaml"], ["validate"], ["validate", PILOT, "--json"],
                      ["match", PILOT, "--language", "fr"], ["match", PILOT, "-o", "x"], ["blockers"],
                      ["blockers", PILOT, PILOT], ["bundle"], ["bundle", PILOT, "-o", "x"], ["divide"],
                      ["divide", PILOT, PILOT], ["report", PILOT],
                      ["report", PILOT, "K-07"], ["report", PILOT, "K-07", "--for", "buren"],
                      ["report", PILOT, "K-07", "K-08", "--for", "coach"], ["match", PILOT, "--for", "coach"],
                      ["report", PILOT, "K-07", "--for", "coach", "--json"]):
            with self.subTest(words=words):
                done = overstap(*words)
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                self.assertIn("Gebruik:", done.stderr)
        self.assertEqual(overstap().returncode, 2)
        self.assertEqual(overstap("match", PILOT, "--assets", assets=False).returncode, 2)

    def test_a_file_that_cannot_be_read_or_written_exits_with_3(self):
        missing = self.folder / "missing.json"
        for words in (["match", missing], ["validate", missing], ["merge", PILOT, missing, "-o", self.folder / "out"],
                      ["merge", PILOT, PILOT, "-o", self.folder / "no" / "folder"], ["match", self.folder]):
            with self.subTest(words=words):
                self.assertEqual(overstap(*words).returncode, 3)

    def test_a_missing_asset_folder_is_said_and_exits_with_3(self):
        done = overstap("match", PILOT, "--assets", self.folder / "none", assets=False)
        self.assertEqual(done.returncode, 3)
        self.assertIn("De map met teksten", done.stderr)

    def test_a_file_name_that_starts_with_a_dash_comes_after_two_dashes(self):
        self.assertEqual(overstap("validate", "--assets", CHECKOUT / "assets", "--", "--odd", assets=False).returncode, 3)

    # validate

    def test_the_shipped_passports_are_in_order(self):
        done = overstap("validate", *sorted((CHECKOUT / "assets/passports").glob("*.json")))
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertEqual(done.stdout.count("in orde"), len(done.stdout.splitlines()))

    def test_a_damaged_file_is_said_and_exits_with_1(self):
        for text in ("", "{", "[]", '{"format":"other"}'):
            with self.subTest(text=text):
                done = overstap("validate", self.write("a.json", text))
                self.assertEqual(done.returncode, 1)
                self.assertNotIn("error.", done.stdout)

    def test_values_that_no_field_can_have_are_listed_one_by_one(self):
        path = self.write("a.json", workspace({"candidate": {"k1": {
            "code": "K-01", "transport": "trein", "capacity.K.level": 4, "postcode4": "9601AB", "hours_per_week_now": 16,
            "consent_date": "2026-02-30", "field_of_a_newer_version": 5, "daypart.avond": "ja"}}}))
        done = overstap("validate", path)
        self.assertEqual(done.returncode, 1)
        for field in ("transport", "capacity.K.level", "postcode4", "consent_date", "daypart.avond"):
            self.assertIn(f"candidate k1, {field}:", done.stdout)
        self.assertIn("5 dingen kloppen niet.", done.stdout)

    def test_relations_that_lead_nowhere_are_found_but_those_into_the_shipped_passports_are_fine(self):
        path = self.write("a.json", workspace({
            "task": {"t1": {"function": "nowhere", "title": "Taak"}, "t2": {"function": "thuishulp", "title": "Taak"}},
            "note": {"n1": {"session": "gone", "text": "Hoi"}},
            "sign_off": {"s1": {"candidate": "nobody", "task": "thuishulp-01", "step": 1, "by": "J. Bakker"}},
            "function": {"f1": {"name": "Nieuw", "place": "Nergenshuizen"}}}))
        done = overstap("validate", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("task t1, function:", done.stdout)
        self.assertNotIn("task t2", done.stdout)
        self.assertIn("note n1, session:", done.stdout)
        self.assertIn("sign_off s1, candidate: De kandidaat nobody is er niet.", done.stdout)
        self.assertNotIn("sign_off s1, task", done.stdout)
        self.assertIn("function f1, not_done.1:", done.stdout)
        self.assertIn("Nergenshuizen", done.stdout)

    def test_text_that_looks_medical_is_pointed_at_without_repeating_it(self):
        path = self.write("a.json", workspace({"candidate": {"k1": {"code": "K-01", "note": "Had een hernia."}}}))
        done = overstap("validate", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("candidate k1, note: Dit lijkt medisch.", done.stdout)
        self.assertNotIn("hernia", done.stdout)

    def test_what_is_written_at_a_sign_off_is_read_in_the_same_way(self):
        path = self.write("a.json", workspace({
            "candidate": {"k1": {"code": "K-01"}},
            "sign_off": {"s1": {"candidate": "k1", "task": "thuishulp-01", "evidence": "Ondanks een hernia gedaan."}}}))
        done = overstap("validate", path)
        self.assertIn("sign_off s1, evidence: Dit lijkt medisch.", done.stdout)
        self.assertNotIn("hernia", done.stdout)

    def test_what_was_deleted_is_not_checked(self):
        path = self.write("a.json", workspace({"candidate": {"k1": {"note": "hernia", "deleted": True}}}))
        self.assertEqual(overstap("validate", path).returncode, 0)

    # match

    def test_the_pilot_is_explained_pair_by_pair(self):
        done = overstap("match", PILOT)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stderr, "")
        self.check_golden("pilot.txt", done.stdout)

    def test_none_of_the_thirteen_can_cross_as_things_stand(self):
        pairs = json.loads(overstap("match", PILOT, "--json").stdout)["pairs"]
        self.assertEqual(len(pairs), 65)
        self.assertNotIn("past", {pair["verdict"] for pair in pairs})

    def test_json_holds_every_verdict_with_its_reasons_and_the_version_of_the_rules(self):
        result = json.loads(overstap("match", PILOT, "--json").stdout)
        self.assertEqual((result["format"], result["version"], result["rule_version"]), ("overstap-match", 1, 3))
        for pair in result["pairs"]:
            counts = sum(pair[f"entry_{name}"] for name in ("fits", "discuss", "not_now", "unknown"))
            self.assertEqual(counts, len(pair["entry_tasks"]))
            for task in pair["entry_tasks"] + pair["growth_tasks"]:
                self.assertTrue(task["reasons"])
                self.assertIn(task["verdict"], ("past", "onbekend", "bespreken", "nu_niet"))
                for reason in task["reasons"]:
                    self.assertTrue(reason["text"])
                    self.assertNotIn("{", reason["text"])

    def test_the_text_is_complete_in_english_too(self):
        text = overstap("match", PILOT, "--language", "en").stdout
        self.assertIn("0 of 65 pairs fit", text)
        self.assertEqual(re.findall(r"\{|\b(?:reason|help|load|verdict|cli|summary|blocker)\.[a-z]", text), [])
        self.assertEqual([word for word in ("Bespreken", "Nu niet", "Bron") if word in text], [])

    def test_a_file_without_candidates_is_no_error(self):
        done = overstap("match", self.write("a.json", workspace({})))
        self.assertEqual(done.returncode, 0)
        self.assertIn("0 kandidaten", done.stdout)

    def test_what_can_be_read_of_a_partly_damaged_file_is_matched_and_the_exit_code_says_so(self):
        path = self.write("a.json", workspace({"candidate": {"k1": {"code": "K-01"}, "bad id!": {"code": "K-02"}}}))
        done = overstap("match", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("K-01", done.stdout)
        self.assertTrue(done.stderr)

    # blockers

    def test_what_stands_in_the_way_of_the_pilot_is_counted_with_load_and_journey_on_top(self):
        done = overstap("blockers", PILOT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.check_golden("pilot_blockers.txt", done.stdout)
        rows = json.loads(overstap("blockers", PILOT, "--json").stdout)["by_criterion"]
        self.assertEqual({row["criterion"] for row in rows[:2]}, {"load", "journey"})

    def tallies(self, part):
        """Every {pairs, candidates, hidden} in what was printed."""
        if isinstance(part, list):
            return [tally for one in part for tally in self.tallies(one)]
        if not isinstance(part, dict):
            return []
        return [part] if set(part) == {"pairs", "candidates", "hidden"} else self.tallies(list(part.values()))

    def test_no_number_about_one_to_four_people_is_printed(self):
        result = json.loads(overstap("blockers", PILOT, "--json").stdout)
        tallies = self.tallies(result)
        self.assertGreater(len([tally for tally in tallies if tally["hidden"]]), 0)
        self.assertGreater(len([tally for tally in tallies if not tally["hidden"]]), 0)
        for tally in tallies:
            self.assertEqual(tally["hidden"], tally["pairs"] is None)
            self.assertNotIn(tally["candidates"], (1, 2, 3, 4))
        groups = {group["region"]: group["everyone"]["hidden"] for group in result["regions"]}
        self.assertEqual(groups, {"Groningen": False, "Rotterdam": True, "Zuid-Limburg": True})
        text = overstap("blockers", PILOT).stdout
        self.assertNotRegex(text, r"\([1-4] mens")

    def test_what_the_pilot_counts_is_what_match_says_pair_by_pair(self):
        pairs = json.loads(overstap("match", PILOT, "--json").stdout)["pairs"]
        counted = json.loads(overstap("blockers", PILOT, "--json").stdout)
        self.assertEqual(counted["everyone"]["pairs"], len(pairs))
        self.assertEqual(counted["talks_now"]["pairs"], len([pair for pair in pairs if pair["talk_possible"]]))
        shown = [row for row in counted["by_item"] if not row["in_the_way"]["hidden"]]
        self.assertGreater(len(shown), 5)
        for row in shown:
            blocked = [pair for pair in pairs if any(
                (blocker["criterion"], blocker["item"]) == (row["criterion"], row["item"])
                and blocker["verdict"] in ("bespreken", "nu_niet") for blocker in pair["blockers"])]
            self.assertEqual(row["in_the_way"]["pairs"], len(blocked), row["text"])
            self.assertEqual(row["in_the_way"]["candidates"], len({pair["code"] for pair in blocked}), row["text"])

    def test_blockers_of_nobody_and_in_english(self):
        done = overstap("blockers", self.write("a.json", workspace({})))
        self.assertEqual(done.returncode, 0)
        self.assertIn("0 paren", done.stdout)
        text = overstap("blockers", PILOT, "--language", "en").stdout
        self.assertIn("What is in the way?", text)
        self.assertEqual(re.findall(r"\{|\b(?:survey|change|load|criterion|cli)\.[a-z]", text), [])

    # bundle

    def test_each_candidate_of_the_pilot_gets_the_best_bundle_with_what_was_given_up(self):
        done = overstap("bundle", PILOT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.check_golden("pilot_bundles.txt", done.stdout)

    def test_a_bundle_keeps_to_the_hours_and_to_what_match_says_of_each_task(self):
        pairs = json.loads(overstap("match", PILOT, "--json").stdout)["pairs"]
        verdicts = {(pair["code"], task["id"]): task["verdict"] for pair in pairs for task in pair["entry_tasks"]}
        journeys = {(pair["code"], pair["function"]): reason["verdict"] for pair in pairs
                    for reason in pair["conditions"] if reason["criterion"] == "journey"}
        result = json.loads(overstap("bundle", PILOT, "--json").stdout)
        self.assertEqual((result["format"], result["rule_version"], len(result["bundles"])), ("overstap-bundle", 3, 13))
        self.assertGreater(sum(len(bundle["tasks"]) for bundle in result["bundles"]), 20)
        for bundle in result["bundles"]:
            self.assertTrue(bundle["proven"])
            self.assertLessEqual(bundle["minutes"], bundle["minutes_available"])
            self.assertEqual(bundle["minutes"], sum(task["minutes"] for task in bundle["tasks"]))
            self.assertEqual(len(bundle["tasks"]) + len(bundle["left_out"]), 60)
            for use in bundle["load"]:
                self.assertLessEqual(use["used"], use["most"])
            for task in bundle["tasks"]:
                both = {verdicts[bundle["code"], task["id"]], journeys[bundle["code"], task["function"]]}
                self.assertLessEqual(both, {"past", "bespreken"})
                self.assertEqual(bool(task["to_discuss"]), "bespreken" in both)
            for left in bundle["left_out"]:
                self.assertTrue(left["text"])

    # divide

    def test_the_tasks_of_the_pilot_are_divided_over_its_candidates(self):
        done = overstap("divide", PILOT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.check_golden("pilot_division.txt", done.stdout)

    def test_no_task_is_divided_twice_and_nobody_gets_more_than_a_bundle_alone(self):
        alone = {bundle["code"]: bundle for bundle in json.loads(overstap("bundle", PILOT, "--json").stdout)["bundles"]}
        result = json.loads(overstap("divide", PILOT, "--json").stdout)
        self.assertEqual((result["format"], result["rule_version"], result["people"]), ("overstap-division", 3, 13))
        given = [task["id"] for share in result["shares"] for task in share["tasks"]]
        self.assertEqual(len(given), len(set(given)))
        self.assertEqual(sorted(given + [task["id"] for task in result["uncovered"]]), sorted(set(given) | {
            task["id"] for task in result["uncovered"]}))
        self.assertEqual(len(given) + len(result["uncovered"]), result["tasks"])
        self.assertEqual(result["minutes"], sum(share["minutes"] for share in result["shares"]))
        self.assertEqual(result["placed"], sum(bool(share["tasks"]) for share in result["shares"]))
        self.assertLessEqual(result["minutes"], result["minutes_at_most"])
        for share in result["shares"]:
            self.assertLessEqual(share["minutes"], alone[share["code"]]["minutes"])
            possible = {task["id"] for task in alone[share["code"]]["tasks"]} | {
                left["id"] for left in alone[share["code"]]["left_out"]
                if left["because"] in ("hours", "load", "daypart", "workplace")}
            self.assertLessEqual({task["id"] for task in share["tasks"]}, possible)
        for task in result["uncovered"]:
            self.assertEqual(sum(why["people"] for why in task["why"]), 13)

    def test_a_division_of_nothing_and_in_english(self):
        self.assertEqual(overstap("divide", self.write("a.json", workspace({}))).returncode, 0)
        text = overstap("divide", PILOT, "--language", "en").stdout
        self.assertIn("candidates", text)
        self.assertEqual(re.findall(r"\{|\b(?:bundle|division|reason|load|cli)\.[a-z]", text), [])

    def test_only_who_and_what_is_named_takes_part_in_the_division(self):
        everybody = json.loads(overstap("divide", PILOT, "--json").stdout)
        some = overstap("divide", PILOT, "--json", "--candidate", "K-08", "--candidate=pilot-k07",
                        "--function", "Thuishulp", "--function", "servicemedewerker")
        self.assertEqual((some.returncode, some.stderr), (0, ""))
        some = json.loads(some.stdout)
        self.assertEqual([share["code"] for share in some["shares"]], ["K-07", "K-08"])
        functions = {task["function"] for share in some["shares"] for task in share["tasks"]}
        functions |= {task["function"] for task in some["uncovered"]}
        self.assertEqual(functions, {"servicemedewerker", "thuishulp"})
        self.assertLess(some["tasks"], everybody["tasks"])
        text = overstap("divide", PILOT, "--candidate", "K-08").stdout
        self.assertIn("K-08", text)
        self.assertNotIn("K-07", text)

    def test_a_name_that_nobody_has_is_said_and_nothing_is_divided(self):
        for words, what in ((["--candidate", "K-99"], "K-99"), (["--function", "Piloot"], "Piloot")):
            done = overstap("divide", PILOT, *words)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertIn(what, done.stderr)
        for command in (["match", PILOT], ["bundle", PILOT], ["report", PILOT, "K-07", "--for", "coach"]):
            self.assertEqual(overstap(*command, "--function", "thuishulp").returncode, 2)
            self.assertEqual(overstap(*command, "--candidate", "K-07").returncode, 2)
        self.assertEqual(overstap("divide", PILOT, "--function").returncode, 2)

    def test_bundles_of_nobody_and_in_english(self):
        self.assertEqual(overstap("bundle", self.write("a.json", workspace({}))).returncode, 0)
        text = overstap("bundle", PILOT, "--language", "en").stdout
        self.assertIn("Bundle of tasks:", text)
        self.assertEqual(re.findall(r"\{|\b(?:bundle|reason|load|cli)\.[a-z]", text), [])

    def test_contradictory_or_missing_hours_and_tasks_of_no_time_are_said_and_stop_nothing(self):
        path = self.write("a.json", workspace({
            "function": {"f1": {"name": "Werk", "place": "Winsum", "daypart.ochtend": True}},
            "task": {"t1": {"function": "f1", "title": "Taak", "entry_level": True, "minutes_per_week": 0}},
            "candidate": {"k1": {"code": "K-01", "hours_per_week_now": 8, "place": "Winsum", "transport": "fiets",
                                 "journey_limit_minutes": 30, "daypart.ochtend": True, "work.samen.level": 2},
                          "k2": {"code": "K-02", "hours_per_week_now": 12, "hours_per_week_in_3_months": 4},
                          "k3": {"code": "K-03"}}}))
        result = json.loads(overstap("bundle", path, "--json").stdout)
        why = {bundle["code"]: left["because"] for bundle in result["bundles"] for left in bundle["left_out"]
               if left["id"] == "t1"}
        self.assertEqual(why, {"K-01": "no_minutes", "K-02": "onbekend", "K-03": "onbekend"})

    # merge

    def stamped(self, name, entities, milliseconds, actor):
        stamp = f"{milliseconds:012x}-0000-{actor:016x}"
        stamps = {type_: {id_: {field: stamp for field in fields} for id_, fields in ids.items()}
                  for type_, ids in entities.items()}
        return self.write(name, workspace(entities, stamps))

    def test_merging_is_the_same_in_every_order_and_the_newest_change_per_field_wins(self):
        a = self.stamped("a.json", {"candidate": {"k1": {"code": "K-01", "place": "Winsum"}}}, 1000, 1)
        b = self.stamped("b.json", {"candidate": {"k1": {"place": "Haren"}, "k2": {"code": "K-02"}}}, 2000, 2)
        out, turned, again = (self.folder / name for name in ("out.json", "turned.json", "again.json"))
        self.assertEqual(overstap("merge", a, b, "-o", out).returncode, 0)
        self.assertEqual(overstap("merge", b, a, "--output", turned).returncode, 0)
        self.assertEqual(out.read_bytes(), turned.read_bytes())
        overstap("merge", out, a, f"--output={again}")
        self.assertEqual(out.read_bytes(), again.read_bytes())
        candidates = json.loads(out.read_text(encoding="utf-8"))["entities"]["candidate"]
        self.assertEqual(candidates, {"k1": {"code": "K-01", "place": "Haren"}, "k2": {"code": "K-02"}})

    def test_merging_keeps_what_a_newer_version_wrote(self):
        a = self.stamped("a.json", {"hologram": {"h1": {"glow": "blue"}}}, 1000, 1)
        b = self.stamped("b.json", {"candidate": {"k1": {"code": "K-01", "new.field": [1, {"x": 2}]}}}, 1000, 2)
        out = self.folder / "out.json"
        self.assertEqual(overstap("merge", a, b, "-o", out).returncode, 0)
        entities = json.loads(out.read_text(encoding="utf-8"))["entities"]
        self.assertEqual(entities["hologram"]["h1"]["glow"], "blue")
        self.assertEqual(entities["candidate"]["k1"]["new.field"], [1, {"x": 2}])

    def test_a_damaged_file_stops_a_merge_before_anything_is_written(self):
        out = self.write("out.json", "untouched")
        self.assertEqual(overstap("merge", PILOT, self.write("a.json", "{"), "-o", out).returncode, 1)
        self.assertEqual(out.read_text(), "untouched")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.json", "out.json"])


if __name__ == "__main__":
    unittest.main()
