"""What the toolchain consists of: one line per part, with the version it was tried with.

apt checks Debian's signatures on every archive; the checksums of the sources are
here as well, so that the same version is always the same bytes.
"""

from dataclasses import dataclass

EMSCRIPTEN = "3.1.69"
OLDEST_EMSCRIPTEN = (3, 1, 69)
BINARYEN = "120"

# Parts that Debian 12 itself has; the command that installs them is printed when one is missing.
DEBIAN_BUILD = {"cmake": "cmake", "ninja-build": "ninja", "nodejs": "node", "npm": "npm"}
DEBIAN_COMPILER = {"clang-19": "clang-19", "lld-19": "wasm-ld-19", "llvm-19": "llvm-ar-19"}
DEBIAN_NATIVE = {
    "libc++-19-dev": "/usr/lib/llvm-19/include/c++/v1/expected",
    "libc++abi-19-dev": "/usr/lib/llvm-19/lib/libc++abi.a",
    "libclang-rt-19-dev": "/usr/lib/llvm-19/lib/clang/19/lib/linux",
}
DEBIAN_CHECKS = {"clang-format-19": "clang-format-19", "clang-tidy-19": "clang-tidy-19"}
DEBIAN_BROWSER = {"chromium": "chromium"}
# Firefox and WebKitGTK draw WebGL in software on a screen that Xvfb keeps in memory.
DEBIAN_OTHER_ENGINES = {"firefox-esr": "firefox-esr", "webkit2gtk-driver": "WebKitWebDriver", "xvfb": "Xvfb"}


@dataclass(frozen=True)
class Source:
    """A library built from source: the Debian source package, its checksum, and which paths to keep (all if empty)."""

    package: str
    version: str
    suite: str
    sha256: str
    keep: tuple = ()

    @property
    def upstream(self):
        """The version without Debian's own additions, as the library names itself."""
        return self.version.split("-")[0].split("+")[0]


SOURCES = {
    "imgui": Source("imgui", "1.92.2b+ds-1", "sid",
                    "e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48"),
    "sdl2": Source("libsdl2", "2.32.4+dfsg-1", "trixie",
                   "d364cded8bf41f3f503014d3fb6473f1a7077ff468da1638dae4a6bec6ef2277",
                   keep=("include/", "src/", "LICENSE.txt")),
    "json": Source("nlohmann-json3", "3.11.3-2.1", "trixie",
                   "0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406",
                   keep=("include/", "LICENSE.MIT")),
    "qr": Source("qr-code-generator", "1.8.0-1.2", "trixie",
                 "2ec0a4d33d6f521c942eeaf473d42d5fe139abcfa57d2beffe10c5cf7d34ae60",
                 keep=("c/qrcodegen.", "Readme.markdown")),
    "catch2": Source("catch2", "3.7.1-0.5", "trixie",
                     "c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c",
                     keep=("src/", "LICENSE.txt")),
}
