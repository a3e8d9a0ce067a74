"""Packages of other Debian releases, without touching the system.

A private apt configuration names the mirror that this machine already uses and
other suites of it; apt itself checks the signatures. Nothing is installed:
archives are downloaded and unpacked into the cache.
"""

import os
import re
import shutil
from pathlib import Path

from .console import Problem, Step, output, run, size, tail
from .paths import cache

SUITES = ("trixie", "sid")


def _mirror():
    """The address and keyring of the Debian archive this machine uses, as apt itself reads its settings."""
    if not shutil.which("apt-get"):
        raise Problem("This machine has no apt-get: install Emscripten 3.1.69 or newer yourself and give the "
                      "source folders to CMake (see README, 'Without Debian').")
    listed = output(["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"]) or ""
    codename = re.search(r"^VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text(), re.M)
    for line in listed.splitlines():
        uri, _, release = line.partition(" ")
        if codename and release.strip() == codename.group(1) and "debian" in uri:
            return uri
    raise Problem("apt on this machine lists no main Debian archive: add one to its sources and run again.")


def _keyring():
    for name in ("debian-archive-keyring.gpg", "debian-archive-keyring.pgp"):
        path = Path("/usr/share/keyrings") / name
        if path.exists():
            return path
    raise Problem("Debian's keys are missing: run 'apt-get install debian-archive-keyring'.")


class Archive:
    """Downloads binary and source packages of the suites into the cache."""

    def __init__(self):
        self.home = cache() / "apt"
        self.log = cache() / "apt.log"
        self.fresh = False

    def _options(self):
        folders = {"Dir::Etc::sourcelist": "/dev/null", "Dir::Etc::sourceparts": self.home / "sources",
                   "Dir::Etc::preferencesparts": self.home / "none", "Dir::Etc::preferences": "/dev/null",
                   "Dir::State": self.home / "state", "Dir::State::Lists": self.home / "lists",
                   "Dir::State::status": self.home / "status", "Dir::Cache": self.home / "cache"}
        fixed = {"APT::Sandbox::User": os.environ.get("USER") or "root", "Acquire::Languages": "none",
                 "Acquire::Retries": "2", "APT::Architectures": self.architecture(),
                 "Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled": "false"}
        if os.geteuid() == 0:
            fixed["APT::Sandbox::User"] = "root"
        return [part for key, value in {**folders, **fixed}.items() for part in ("-o", f"{key}={value}")]

    @staticmethod
    def architecture():
        return (output(["dpkg", "--print-architecture"]) or "amd64").strip()

    def _prepare(self):
        """Writes the private configuration and reads the lists of the suites; once per run."""
        if self.fresh:
            return
        for name in ("sources", "none", "state", "lists/partial", "cache/archives/partial"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        (self.home / "status").touch()
        (self.home / "sources" / "overstap.sources").write_text(
            f"Types: deb deb-src\nURIs: {_mirror()}\nSuites: {' '.join(SUITES)}\nComponents: main\n"
            f"Signed-By: {_keyring()}\n")
        with Step("Package lists of Debian " + ", ".join(SUITES)) as step, open(self.log, "w") as log:
            code = run(["apt-get", *self._options(), "-q", "update"], log, step=step,
                       watch=lambda line: line.strip()[:60])
            if code != 0 or re.search(r"^(E|Err):?", self.log.read_text(), re.M):
                raise Problem(f"The Debian package lists cannot be read; is there a network? Details: {self.log}")
        self.fresh = True

    def _download(self, title, command, folder):
        self._prepare()
        with Step(title) as step, open(self.log, "a") as log:
            code = run(["apt-get", *self._options(), "-q", *command], log, cwd=folder, step=step,
                       watch=lambda line: line.strip()[:60])
            found = [path for path in folder.iterdir() if path.suffix != ".dsc"]
            if code != 0 or not found:
                raise Problem(f"{title} failed; is there a network? Details: {self.log}\n{tail(self.log, 4)}")
            step.note = size(sum(path.stat().st_size for path in found))
        return found

    def binaries(self, packages, folder):
        """Downloads binary packages ('name/suite'); the largest first."""
        found = self._download("Download " + ", ".join(packages), ["download", *packages], folder)
        return sorted((path for path in found if path.suffix == ".deb"), key=lambda path: -path.stat().st_size)

    def source(self, package, folder):
        """Downloads the source archives of 'name=version/suite'; packaging files are left out."""
        command = ["source", "--download-only", "--tar-only", package]
        found = self._download("Source of " + package.split("/")[0], command, folder)
        return [path for path in found if ".orig" in path.name and ".tar" in path.name and path.suffix != ".asc"]

    def versions(self, source_package):
        """The versions of a source package that the suites offer, newest first."""
        self._prepare()
        listed = output(["apt-cache", *self._options(), "showsrc", "--only-source", source_package]) or ""
        return re.findall(r"^Version: (\S+)", listed, re.M)[::-1]
