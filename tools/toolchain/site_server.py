"""Serves a built site: only the files of its list, with fixed types and strict headers.

The list is site.json; a path that is not in it does not exist, so no request ever
becomes a path on this machine.
"""

import json
import os
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = "; ".join([
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "style-src 'self'",
    "img-src 'self' data: blob:", "font-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
    "form-action 'none'", "frame-ancestors 'none'"])
HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    # Always ask, and answer 304: a new build is seen at once, an old one costs a few bytes.
    "Cache-Control": "no-cache",
}
# A browser reads these on what it opens as a page; on forty parts of a page they would be 10 kB of nothing.
PAGE_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    # The camera reads codes (web/camera.mjs), after the person said yes to the browser. Nothing else is ever asked for.
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
}
PART_HEADERS = {"Content-Security-Policy": "default-src 'none'"}
# The service worker takes its policy from its own file, and fetches the program for when there is no network.
SCRIPT_HEADERS = {"Content-Security-Policy": "default-src 'none'; connect-src 'self'"}
PAGE_TYPES = ("text/html", "text/plain")
SCRIPT_TYPE = "text/javascript"
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
IDLE_SECONDS = 30


class Site:
    """The files of a build; reads the list again when a new build has replaced it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.stamp = None
        self.rows = {}

    def row(self, path):
        """What is served at a path, or None."""
        self._refresh()
        return self.rows.get("/index.html" if path == "/" else path)

    def _refresh(self):
        try:
            status = os.stat(self.folder / "site.json")
        except FileNotFoundError:
            return  # A build is replacing it; the old list is as good as any until then.
        stamp = (status.st_mtime_ns, status.st_ino)
        if stamp == self.stamp:
            return
        listed = json.loads((self.folder / "site.json").read_text(encoding="utf-8"))
        rows = {"/" + row["path"]: row for row in listed["files"]}
        rows["/site.json"] = {"path": "site.json", "mime": "application/json; charset=utf-8",
                              "sha256": listed["version"], **listed.get("own", {})}
        self.rows, self.stamp = rows, stamp

    def read(self, row, encoding):
        return (self.folder / (row["path"] + dict(ENCODINGS).get(encoding, ""))).read_bytes()


def chosen_encoding(accepted, row):
    """The smallest form that the browser takes: 'br', 'gzip' or '' for the plain bytes."""
    quality = {}
    for part in (accepted or "").split(","):
        name, _, parameters = part.strip().partition(";")
        try:
            quality[name.lower()] = float(parameters.strip()[2:]) if parameters.strip().startswith("q=") else 1.0
        except ValueError:
            quality[name.lower()] = 0.0
    for name, suffix in ENCODINGS:
        if suffix[1:] in row and quality.get(name, 0.0) > 0:
            return name
    return ""


class Handler(BaseHTTPRequestHandler):
    """GET and HEAD of listed files; everything else is refused in one line."""

    protocol_version = "HTTP/1.1"
    server_version = "Overstap"
    sys_version = ""
    timeout = IDLE_SECONDS
    # Headers and body leave in one write, so that Nagle's wait never applies.
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self):
        self._answer(with_body=True)

    def do_HEAD(self):
        self._answer(with_body=False)

    def _answer(self, with_body):
        if not self._for_this_machine():
            self._refuse(421, "This server answers to its own address only.", with_body)
            return
        row = self.server.site.row(unquote(urlsplit(self.path).path))
        if row is None:
            self._refuse(404, "There is no such file.", with_body)
            return
        encoding = chosen_encoding(self.headers.get("Accept-Encoding"), row)
        tag = f'"{row["sha256"][:24]}{"-" + encoding if encoding else ""}"'
        if tag in [part.strip() for part in (self.headers.get("If-None-Match") or "").split(",")]:
            # The type says which policy goes along: a browser puts the headers of a 304 over those it has.
            self._send(304, {"Content-Type": row["mime"], "ETag": tag, "Vary": "Accept-Encoding"}, b"", with_body=False)
            return
        try:
            body = self.server.site.read(row, encoding)
        except OSError:
            self._refuse(503, "The site is being built; try again in a moment.", with_body)
            return
        headers = {"Content-Type": row["mime"], "ETag": tag, "Vary": "Accept-Encoding"}
        if encoding:
            headers["Content-Encoding"] = encoding
        self._send(200, headers, body, with_body)

    def _for_this_machine(self):
        """A page elsewhere whose name was pointed at 127.0.0.1 must not read this site."""
        if not self.server.loopback:
            return True
        host = (self.headers.get("Host") or "").lower()
        name = host[:host.index("]") + 1] if host.startswith("[") and "]" in host else host.partition(":")[0]
        return name in LOOPBACK_NAMES

    def _refuse(self, status, sentence, with_body):
        self._send(status, {"Content-Type": "text/plain; charset=utf-8"}, (sentence + "\n").encode(), with_body)

    def _send(self, status, headers, body, with_body):
        self.send_response(status)
        mime = headers.get("Content-Type", "")
        policy = PAGE_HEADERS if mime.startswith(PAGE_TYPES) else SCRIPT_HEADERS if mime.startswith(SCRIPT_TYPE) else PART_HEADERS
        for name, value in {**HEADERS, **policy, **headers}.items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)
        self.wfile.flush()

    def send_error(self, code, message=None, explain=None):
        """Python's own error page carries inline style; ours is one line with the same headers as all else."""
        self.close_connection = True
        self._refuse(code, message or "This is not understood.", with_body=self.command != "HEAD")

    def log_message(self, *_):
        """Silent: who looked at what is nobody's business."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, host, port, folder):
        self.site = Site(folder)
        self.loopback = host in ("127.0.0.1", "localhost", "::1")
        if ":" in host:
            self.address_family = socket.AF_INET6
        super().__init__((host, port), Handler)

    def handle_error(self, request, client_address):
        """A browser that goes away halfway is not an error of ours."""
