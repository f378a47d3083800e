"""Understands the lines: which units, posts, persons, placements, and roles they ask for, each named once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from sopan import nip_digits, parse_tanggal
from sopan_web.common.language import written_in_indonesian
from sopan_web.organisation.intake.columns import COLUMNS, YES
from sopan_web.organisation.intake.reading import Line
from sopan_web.organisation.models import OF_A_UNIT, JenisUnit, Jenjang, Peran, Sebutan, StatusPegawai

Path = tuple[str, ...]
"""The names from the perangkat daerah down; () is the government itself."""


@dataclass
class Thing:
    """One thing that the lines ask for, with what they say of it and where."""

    label: str
    facts: dict[str, Any] = field(default_factory=dict)
    places: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def hear(self, line: Line, facts: Mapping[str, Any]) -> None:
        """Adds what a line says; two lines that contradict each other are a fault."""
        if line.place not in self.places:
            self.places.append(line.place)
        for name, value in facts.items():
            if value in ("", None):
                continue
            before = self.facts.setdefault(name, value)
            if before != value:
                text = _('%(column)s disebut berbeda-beda: "%(one)s" dan "%(other)s".')
                column = COLUMNS[name].title if name in COLUMNS else name
                self.faults.append(text % {"column": column, "one": say(before), "other": say(value)})


@dataclass
class Wanted:
    """Everything the lines ask for. Keys are names in lower case, so that spelling a name twice makes it once."""

    units: dict[Path, Thing] = field(default_factory=dict)
    posts: dict[tuple[Path, str], Thing] = field(default_factory=dict)
    people: dict[str, Thing] = field(default_factory=dict)
    placements: dict[tuple[str, Path, str, str], Thing] = field(default_factory=dict)
    roles: dict[tuple[str, str, Path], Thing] = field(default_factory=dict)
    unread: list[Thing] = field(default_factory=list)

    def start_of(self, path: Path, default: date) -> date:
        """Since when a new unit, or a new post in it, must have been there: not later than anybody in or below it."""
        days: list[date] = [
            thing.facts["tmt"]
            for (_person, place, _post, _sebutan), thing in self.placements.items()
            if place[: len(path)] == path and "tmt" in thing.facts
        ]
        return min([default, *days])


def understand(lines: Iterable[Line]) -> Wanted:
    """Reads every line once."""
    wanted = Wanted()
    names: dict[str, str] = {}
    lines = list(lines)
    for line in lines:  # a person may be named by NIP alone, or by a name that stands beside a NIP elsewhere
        if line.values.get("nip") and line.values.get("nama"):
            names.setdefault(line.values["nama"].casefold(), nip_digits(line.values["nip"]))
    for line in lines:
        _understand_line(wanted, line, names)
    return wanted


def _understand_line(wanted: Wanted, line: Line, names: Mapping[str, str]) -> None:
    faults = list(line.faults)
    said = {key: _parse(key, text, faults) for key, text in line.values.items()}
    path = _path(line.values)
    if path is None:
        faults.append(_("Perangkat daerahnya belum disebut."))
    if faults:
        wanted.unread.append(Thing(line.place, places=[line.place], faults=faults))
        return
    assert path is not None
    key = tuple(name.casefold() for name in path)
    _hear_unit(wanted, line, said, path, key)
    person = _hear_person(wanted, line, said, names)
    if "jabatan" in said:
        label = f"{said['jabatan']} – {path[-1]}" if path else said["jabatan"]
        thing = wanted.posts.setdefault((key, said["jabatan"].casefold()), Thing(label))
        thing.hear(line, {"nama": said["jabatan"], **_pick(said, "jenjang", "pimpinan", "singkatan_jabatan")})
    if person and "jabatan" in said:
        sebutan = said.get("sebutan", "")
        who = wanted.people[person].label
        where = (person, key, said["jabatan"].casefold(), sebutan)
        thing = wanted.placements.setdefault(where, Thing(f"{who}: {sebutan} {said['jabatan']}".replace(":  ", ": ")))
        thing.hear(line, _pick(said, "tmt"))
    for peran in said.get("peran", ()):
        _hear_role(wanted, line, person, peran, path, key)


def _hear_unit(wanted: Wanted, line: Line, said: Mapping[str, Any], path: Path, key: Path) -> None:
    for depth in range(1, len(path) + 1):
        wanted.units.setdefault(key[:depth], Thing(" > ".join(path[:depth]), {"nama": path[depth - 1]}))
    if key:
        thing = wanted.units[key]
        thing.hear(line, _pick(said, "jenis", "singkatan_unit", "kode"))


def _hear_person(wanted: Wanted, line: Line, said: Mapping[str, Any], names: Mapping[str, str]) -> str:
    nip = said.get("nip") or names.get(said.get("nama", "").casefold(), "")
    key = nip or said.get("nama", "").casefold()
    if key:
        thing = wanted.people.setdefault(key, Thing(said.get("nama") or nip))
        thing.hear(line, {**_pick(said, "nama", "status", "pangkat", "surel", "pengguna"), "nip": nip})
        thing.label = thing.facts.get("nama", thing.label)
    return key


def _hear_role(wanted: Wanted, line: Line, person: str, peran: str, path: Path, key: Path) -> None:
    if not person:
        fault = _("Peran %s tidak menyebut pegawainya.") % Peran(peran).label
        wanted.unread.append(Thing(line.place, places=[line.place], faults=[fault]))
        return
    where = key if peran in OF_A_UNIT else ()
    label = f"{wanted.people[person].label}: {Peran(peran).label}" + (f", {path[-1]}" if where else "")
    wanted.roles.setdefault((person, peran, where), Thing(label)).hear(line, {})


def _path(values: Mapping[str, str]) -> Path | None:
    """The names down to the unit; None when a lower unit is named without its office."""
    below = [part.strip() for part in values.get("unit", "").replace("›", ">").split(">") if part.strip()]
    office = values.get("kantor", "")
    if not office:
        return None if below else ()
    return (office, *(below[1:] if below and below[0].casefold() == office.casefold() else below))


def _parse(key: str, text: str, faults: list[str]) -> Any:
    match key:
        case "jenis":
            return _choose(JenisUnit, key, text, faults)
        case "jenjang":
            return _choose(Jenjang, key, text, faults)
        case "status":
            return _choose(StatusPegawai, key, text, faults)
        case "peran":
            parts = [part.strip() for part in text.split(";") if part.strip()]
            return tuple(filter(None, (_choose(Peran, key, part, faults) for part in parts)))
        case "sebutan":
            return "" if text.casefold() == "definitif" else _choose(Sebutan, key, text, faults)
        case "pimpinan":
            return text.casefold() in (YES, "y", "1", "true", "x", "√")
        case "nip":
            return nip_digits(text)
        case "tmt":
            return _parse_day(text, faults)
        case _:
            return text


def _choose(choices: Any, key: str, text: str, faults: list[str]) -> str:
    wanted = text.casefold().rstrip(".")
    with written_in_indonesian():
        offers = [(value, str(label)) for value, label in choices.choices]
    for value, label in offers:
        names = {str(value), label, label.partition(" (")[0]}
        if value and wanted in {name.casefold().rstrip(".") for name in names}:
            return str(value)
    offered = ", ".join(label for value, label in offers if value)
    text_ = _('%(column)s "%(text)s" tidak dikenal. Pilihannya: %(offered)s.')
    faults.append(text_ % {"column": COLUMNS[key].title, "text": text, "offered": offered})
    return ""


def _parse_day(text: str, faults: list[str]) -> date | None:
    try:
        if day := parse_date(text):
            return day
    except ValueError:
        pass
    if day := parse_tanggal(text).whole:
        return day
    faults.append(_('TMT "%s" bukan tanggal. Tulislah seperti 31-12-2025.') % text)
    return None


def _pick(said: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: said[name] for name in names if name in said}


def say(value: object) -> str:
    """A fact in words: ya or tidak, else as it is."""
    return (_("ya") if value else _("tidak")) if isinstance(value, bool) else str(value)
