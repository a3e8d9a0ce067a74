"""'overstap session', as a person runs it: what a session leaves behind, in five forms, and what is refused.

OVERSTAP_PROGRAM is the built program; OVERSTAP_UPDATE_GOLDEN=1 writes the golden texts anew.
"""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("OVERSTAP_PROGRAM", "")
GOLDEN = CHECKOUT / "tests/golden/session"
MOMENT = {"SOURCE_DATE_EPOCH": "1795373285"}  # 2026-11-22 18:48:05 UTC

SESSION = {"title": "Team Noord droomt", "template": "droom-en-doe", "date": "2026-11-22", "people": 9,
           "dream": "Wij werken met duo's.", "next_date": "2027-01-11", "follows": "s0",
           "vote_state": "getoond", "vote_zone": "droom", "vote_round": 1, "vote_dots": 3, "vote_several": True}
ENTITIES = {
    "session": {"s1": SESSION},
    "note": {
        "n1": {"session": "s1", "text": "Twee aan twee beginnen", "colour": "zon", "place": "droom|B", "cluster": "c1"},
        "n2": {"session": "s1", "text": "Een vast maatje", "colour": "blad", "place": "droom|C", "cluster": "c1"},
        "n3": {"session": "s1", "text": "Samen eten", "colour": "hart", "place": "droom|D", "dots.1": 2},
        "n4": {"session": "s1", "text": "Nieuwe kar", "colour": "maan", "place": "parkeerplek|B"},
    },
    "cluster": {"c1": {"session": "s1", "zone": "droom", "title": "Duo's", "dots.1": 5}},
    "agreement": {
        "a0": {"session": "s0", "number": 1, "what": "Maatjes vragen", "who": "Piet", "result": "gelukt"},
        "a1": {"session": "s1", "number": 1, "what": "Rooster met duo's", "who": "Ans", "date": "2026-12-03"},
    },
}


class Session(unittest.TestCase):
    def setUp(self):
        self.assertTrue(PROGRAM, "OVERSTAP_PROGRAM is not set")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_on(self, entities, *words):
        file = {"format": "overstap-workspace", "version": 1, "content_version": 5, "entities": entities}
        path = self.folder / "team.overstap.json"
        path.write_text(json.dumps(file), encoding="utf-8")
        done = subprocess.run([PROGRAM, "session", path, *words, "--assets", CHECKOUT / "assets"],
                              capture_output=True, timeout=120, env={**os.environ, **MOMENT})
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_every_form_is_as_it_was(self):
        for words, name in ((["--report"], "report.txt"), (["--csv"], "board.csv"), (["--ics"], "agreements.ics"),
                            (["--svg"], "board.svg"), (["--json"], "session.json"),
                            (["--language", "en"], "report.en.txt")):
            with self.subTest(name=name):
                code, text, complaints = self.run_on(ENTITIES, *words)
                self.assertEqual((code, complaints), (0, ""))
                path = GOLDEN / name
                if os.environ.get("OVERSTAP_UPDATE_GOLDEN") == "1":
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(text.encode())
                self.assertEqual(path.read_bytes().decode(), text, f"OVERSTAP_UPDATE_GOLDEN=1 writes {name} anew")

    def test_the_json_is_json(self):
        found = json.loads(self.run_on(ENTITIES, "--json")[1])
        dream = next(zone for zone in found["zones"] if zone["id"] == "droom")
        self.assertEqual([cluster["dots"] for cluster in dream["clusters"]], [5])
        self.assertIsNone(next(zone for zone in found["zones"] if zone["id"] == "parkeerplek")["notes"][0]["dots"])

    def test_which_session_is_said_by_title_or_id_when_there_are_more(self):
        both = {**ENTITIES, "session": {"s1": SESSION, "s2": {"title": "Team Zuid", "template": "droom-en-doe"}}}
        code, text, complaints = self.run_on(both)
        self.assertEqual((code, text), (1, ""))
        self.assertIn("s1, s2", complaints)
        for name in ("s2", "Team Zuid"):
            self.assertTrue(self.run_on(both, "--session", name)[1].startswith("Team Zuid\n"))
        code, text, complaints = self.run_on(both, "--session", "Team Oost")
        self.assertEqual((code, text), (1, ""))
        self.assertIn("Team Oost", complaints)

    def test_what_is_not_there_is_said(self):
        code, text, complaints = self.run_on({})
        self.assertEqual((code, text), (1, ""))
        self.assertIn("geen sessie", complaints)
        without_dates = {"session": {"s1": {"title": "Team", "template": "droom-en-doe"}}}
        code, text, complaints = self.run_on(without_dates, "--ics")
        self.assertEqual((code, text), (1, ""))
        self.assertIn("datum", complaints)

    def test_one_form_at_a_time_and_no_other_command_takes_them(self):
        for words in (["--csv", "--svg"], ["--json", "--ics"], ["-o", "x"], ["--for", "coach"], ["--session"]):
            with self.subTest(words=words):
                code, text, complaints = self.run_on(ENTITIES, *words)
                self.assertEqual((code, text), (2, ""))
                self.assertIn("Gebruik:", complaints)
        pilot = CHECKOUT / "assets/examples/pilot.overstap.json"
        for words in (["match", pilot, "--csv"], ["divide", pilot, "--session", "s1"]):
            done = subprocess.run([PROGRAM, *words, "--assets", CHECKOUT / "assets"], capture_output=True, timeout=120)
            self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
