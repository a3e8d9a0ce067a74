"""The server hands out the files of the build and nothing else, with strict headers, to this machine only."""

import gzip
import http.client
import json
import sys
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from toolchain.site_server import Server, chosen_encoding  # noqa: E402

PAGE = b"<!doctype html><title>Overstap</title>"


class Served(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = Path(folder.name) / "site"
        self.site.mkdir()
        (Path(folder.name) / "secret.txt").write_text("secret")
        (self.site / "stranger.txt").write_text("not in the list")
        self.write_page(PAGE, "a" * 64)
        self.server = Server("127.0.0.1", 0, self.site)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def write_page(self, body, sha256):
        (self.site / "index.html").write_bytes(body)
        (self.site / "index.html.gz").write_bytes(gzip.compress(body))
        (self.site / "index.html.br").write_bytes(b"brotli of the page")
        row = {"path": "index.html", "mime": "text/html; charset=utf-8", "bytes": len(body), "sha256": sha256,
               "br": 18, "gz": 50}
        (self.site / "service_worker.mjs").write_text("// keeps the program")
        worker = {"path": "service_worker.mjs", "mime": "text/javascript; charset=utf-8", "bytes": 20, "sha256": "b" * 64}
        (self.site / "site.json").write_text(json.dumps({"version": sha256[:16], "files": [row, worker]}))

    def ask(self, path="/", method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_address[1], timeout=10)
        self.addCleanup(connection.close)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()

    def test_the_page_is_served_with_its_type(self):
        status, headers, body = self.ask("/")
        self.assertEqual((200, PAGE), (status, body))
        self.assertEqual("text/html; charset=utf-8", headers["Content-Type"])

    def test_every_answer_carries_the_strict_headers(self):
        for path in ("/", "/no-such-file"):
            _, headers, _ = self.ask(path)
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("script-src 'self' 'wasm-unsafe-eval'", policy)
            self.assertNotIn("unsafe-inline", policy)
            self.assertNotIn("'unsafe-eval'", policy)
            self.assertEqual("nosniff", headers["X-Content-Type-Options"])
            self.assertEqual("no-referrer", headers["Referrer-Policy"])
            self.assertEqual("same-origin", headers["Cross-Origin-Opener-Policy"])
            self.assertEqual("same-origin", headers["Cross-Origin-Resource-Policy"])

    def test_parts_of_a_page_carry_a_policy_that_lets_them_do_nothing_on_their_own(self):
        _, headers, _ = self.ask("/site.json")
        self.assertEqual("default-src 'none'", headers["Content-Security-Policy"])
        self.assertEqual(("nosniff", "same-origin"),
                         (headers["X-Content-Type-Options"], headers["Cross-Origin-Resource-Policy"]))

    def test_the_service_worker_may_fetch_from_this_site_and_do_nothing_else(self):
        _, headers, _ = self.ask("/service_worker.mjs")
        self.assertEqual("default-src 'none'; connect-src 'self'", headers["Content-Security-Policy"])

    def test_what_is_not_in_the_list_does_not_exist(self):
        for path in ("/stranger.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/index.html.br",
                     "//etc/passwd", "/index.html/", "/index.html%00"):
            self.assertEqual(404, self.ask(path)[0], path)

    def test_only_get_and_head_are_understood(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            self.assertEqual(501, self.ask("/", method)[0], method)
        status, headers, body = self.ask("/", "HEAD")
        self.assertEqual((200, b"", str(len(PAGE))), (status, body, headers["Content-Length"]))

    def test_compressed_forms_are_chosen_by_what_the_browser_accepts(self):
        self.assertEqual("br", self.ask("/", Accept_Encoding="gzip, deflate, br")[1]["Content-Encoding"])
        _, headers, body = self.ask("/", Accept_Encoding="gzip")
        self.assertEqual(("gzip", PAGE), (headers["Content-Encoding"], gzip.decompress(body)))
        self.assertIsNone(self.ask("/", Accept_Encoding="identity")[1]["Content-Encoding"])
        row = {"br": 1, "gz": 1}
        self.assertEqual("gzip", chosen_encoding("br;q=0, gzip;q=0.5", row))
        self.assertEqual("", chosen_encoding("br", {}))

    def test_an_unchanged_file_is_answered_with_304_and_a_new_build_is_seen_at_once(self):
        tag = self.ask("/")[1]["ETag"]
        self.assertEqual((304, b""), self.ask("/", If_None_Match=tag)[::2])
        self.write_page(b"new page", "b" * 64)
        self.assertEqual((200, b"new page"), self.ask("/", If_None_Match=tag)[::2])

    def test_an_unchanged_page_keeps_its_policy(self):
        first = self.ask("/")[1]
        again = self.ask("/", If_None_Match=first["ETag"])[1]
        self.assertEqual(first["Content-Security-Policy"], again["Content-Security-Policy"])

    def test_a_page_elsewhere_that_points_its_name_here_is_refused(self):
        self.assertEqual(421, self.ask("/", Host="evil.example")[0])
        self.assertEqual(421, self.ask("/", Host="127.0.0.1.evil.example")[0])
        for name in ("localhost:1234", "127.0.0.1", "[::1]:80"):
            self.assertEqual(200, self.ask("/", Host=name)[0], name)

    def test_one_connection_serves_many_requests(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_address[1], timeout=10)
        self.addCleanup(connection.close)
        for _ in range(3):
            connection.request("GET", "/")
            self.assertEqual(PAGE, connection.getresponse().read())
        self.assertIsNotNone(connection.sock)


if __name__ == "__main__":
    unittest.main()
