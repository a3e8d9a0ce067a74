"""The part bench: figures, never judgements. What a figure should be stands in docs/ARCHITECTURE.md."""

import os
import re

from toolchain import builds, machine, npm, versions
from toolchain.site_server import Handler

from .context import CHECKOUT, files, served

EXCALIDRAW = CHECKOUT / "tests/bench/excalidraw"
NAMED_BY_CONTENT = re.compile(r"^/(parts|fonts)/")


class KeepingHandler(Handler):
    """As Excalidraw is served best: a browser keeps what is named by its content without asking again, and no policy
    stops the fonts that it names elsewhere, which would fill the console while we measure."""

    def send_header(self, name, value):
        if name == "Content-Security-Policy":
            return
        if name == "Cache-Control" and NAMED_BY_CONTENT.match(self.path):
            value = "public, max-age=31536000, immutable"
        super().send_header(name, value)


def bench(part):
    _native(part)
    machine.ensure(versions.DEBIAN_BROWSER)
    npm.ensure()
    site = builds.site("web")
    builds.build("web", ("matching_figures",))
    with served(site) as overstap, served(_excalidraw(part), KeepingHandler) as excalidraw:
        addresses = {"OVERSTAP_URL": overstap, "OVERSTAP_SITE": str(site), "OVERSTAP_NATIVE": str(CHECKOUT / "build/release"),
                     "OVERSTAP_WASM": str(site.parent), "EXCALIDRAW_URL": excalidraw}
        for path in files("tests/bench/*_bench.mjs"):
            part.say(f"{path.name} (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)")
            _figures(part, path.stem, ["node", path], addresses)


def _native(part):
    folder = builds.build("release", ("bench", "matching_figures"))
    _figures(part, "bench", [folder / "bench"])


def _excalidraw(part):
    modules = npm.packages(EXCALIDRAW, "Excalidraw, to be measured beside")
    folder = CHECKOUT / "build/excalidraw"
    part.check("Excalidraw, made for production", ["node", EXCALIDRAW / "build.mjs", modules, folder])
    return folder


def _figures(part, what, command, environment=None):
    code, text = part.run(command, environment)
    print(text, flush=True)
    part.passed(what) if code == 0 else part.failed(what)
