#!/usr/bin/env python3
"""Builds Overstap for the browser when something changed, and serves it on this machine.

Only Python's standard library; how things are built is in tools/toolchain/.
"""

import argparse
import os
import sys
import webbrowser

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "tools"))

from toolchain import builds  # noqa: E402
from toolchain.console import Problem, say  # noqa: E402
from toolchain.site_server import Server  # noqa: E402

DEFAULT_PORT = 8000


def arguments():
    parser = argparse.ArgumentParser(
        prog="serve.py", description="Builds Overstap when something changed, and serves it to your browser.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"port to serve on (default {DEFAULT_PORT})")
    parser.add_argument("--host", default="127.0.0.1",
                        help="address to serve on (default 127.0.0.1: this machine only)")
    parser.add_argument("--no-open", action="store_true", help="do not open a browser")
    parser.add_argument("--build-only", action="store_true", help="build, and do not serve")
    parser.add_argument("--build-dir", metavar="DIR", help="folder to build in (default build/web)")
    options = parser.parse_args()
    if not 0 <= options.port <= 65535:
        parser.error("--port is a number from 0 to 65535")
    return options


def serve(folder, options):
    try:
        server = Server(options.host, options.port, folder)
    except PermissionError:
        raise Problem(f"Port {options.port} is not allowed here; try --port {DEFAULT_PORT}.") from None
    except OSError as error:
        if error.errno == 98 or "in use" in str(error):
            raise Problem(f"Port {options.port} is in use; stop the other program or try "
                          f"--port {options.port + 1}.") from None
        raise Problem(f"The address {options.host} cannot be used: {error.strerror or error}.") from None
    host = f"[{options.host}]" if ":" in options.host else options.host
    address = f"http://{host}:{server.server_address[1]}/"
    say(f"Overstap is at {address} (Ctrl+C stops it)")
    if not server.loopback:
        say("Everyone on this network can open it.")
    if not options.no_open and sys.stdout.isatty():
        webbrowser.open(address)
    with server:
        server.serve_forever()


def main():
    options = arguments()
    try:
        folder = builds.site("web", options.build_dir)
        if options.build_only:
            say(f"The site is in {folder}")
        else:
            serve(folder, options)
    except Problem as problem:
        print(f"serve.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
