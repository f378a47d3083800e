"""Reads profiles: the built-in ones, and a region's overlay file laid over one of them."""

import re
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sopan.data import FOLDER
from sopan.document import JamKerja
from sopan.errors import UnreadableError, name_cause
from sopan.lint.finding import Severity
from sopan.lint.number_pattern import PatternError, compile_pattern
from sopan.lint.profile import Level, Limits, Profile, Suppression
from sopan.lint.registry import all_rules
from sopan.lint.yaml_source import YamlSource, near

DEFAULT = "permenpanrb-35-2012"
_MAX_BYTES = 1_000_000
_MIN_REASON = 10
_OFF = "mati"
_LOOSE_ID = re.compile(r"^([A-Za-z]{2})[\s._-]?(\d{1,3})$")
_LIMITS = {
    "kegiatan_paling_sedikit": "min_kegiatan",
    "kegiatan_paling_banyak": "max_kegiatan",
    "pelaksana_paling_banyak": "max_pelaksana",
}
_JAM_KERJA = {name: name for name in ("menit_per_hari", "hari_per_minggu", "hari_per_bulan")}


def default_profile() -> Profile:
    """The profile of PermenPANRB 35/2012."""
    return built_in_profile(DEFAULT)


@cache
def built_in_profiles() -> tuple[str, ...]:
    """The ids of the profiles that come with the program, in alphabetical order."""
    return tuple(sorted(file.stem for file in (FOLDER / "profiles").glob("*.yaml")))


@cache
def built_in_profile(id: str) -> Profile:
    """The built-in profile of that id; UnreadableError names the near one."""
    if id not in built_in_profiles():
        raise UnreadableError(f'"{id}" tidak dikenal.', remedy=near(id, built_in_profiles()), file="profil")
    text = (FOLDER / "profiles" / f"{id}.yaml").read_text(encoding="utf-8")
    return parse_profile(text, file=f"{id}.yaml", id=id)


def read_profile(name: str) -> Profile:
    """A built-in profile by its id, or an overlay file by its path. UnreadableError says what is wrong and where."""
    path = Path(name)
    if not path.suffix and not path.exists():
        return built_in_profile(name)
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise UnreadableError("berkas profil terlalu besar.", file=name, remedy="Paling besar 1 MB.")
        return parse_profile(path.read_text(encoding="utf-8-sig"), file=name, id=path.stem)
    except OSError as error:
        raise UnreadableError(f"berkas profil tidak dapat dibuka ({name_cause(error)}).", file=name) from error
    except UnicodeDecodeError as error:
        remedy = "Simpan ulang dengan pengodean UTF-8."
        raise UnreadableError("berkas profil bukan teks UTF-8.", file=name, remedy=remedy) from error


def parse_profile(text: str, *, file: str = "", id: str = "daerah") -> Profile:
    """The profile written in ``text``, laid over the built-in one that its key ``profil`` names (else the default)."""
    source = YamlSource(text, file)
    entries = source.entries(source.root(), ("profil", *_KEYS))
    base = _base(source, entries.pop("profil", None), id)
    changes: dict[str, Any] = {_KEYS[key][0]: _KEYS[key][1](source, node) for key, node in entries.items()}
    changes["levels"] = {**base.levels, **changes.get("levels", {})}
    changes["glossary"] = {**base.glossary, **changes.get("glossary", {})}
    changes["suppressions"] = base.suppressions + changes.get("suppressions", ())
    return replace(base, id=id, **changes)


def _base(source: YamlSource, node: yaml.Node | None, id: str) -> Profile:
    if node is None:
        return Profile(id, id, ()) if id == DEFAULT else default_profile()
    name = source.word(node)
    if name not in built_in_profiles() or name == id:
        raise source.error(node, f'profil "{name}" bukan profil bawaan.', near(name, built_in_profiles()))
    return built_in_profile(name)


def _limits(source: YamlSource, node: yaml.Node) -> Limits:
    return Limits(**{_LIMITS[key]: source.whole(value) for key, value in source.entries(node, _LIMITS).items()})


def _jam_kerja(source: YamlSource, node: yaml.Node) -> JamKerja:
    return JamKerja(**{key: source.whole(value) for key, value in source.entries(node, _JAM_KERJA).items()})


def _number_pattern(source: YamlSource, node: yaml.Node) -> str:
    pattern = source.word(node)
    try:
        compile_pattern(pattern)
    except PatternError as error:
        raise source.error(node, str(error)) from error
    return pattern


def _label_pairs(source: YamlSource, node: yaml.Node) -> tuple[tuple[str, str], ...]:
    pairs = []
    for item in source.items(node):
        labels = source.words(item)
        if len(labels) != 2 or not all(labels) or labels[0].casefold() == labels[1].casefold():
            raise source.error(item, "label keputusan harus dua kata yang berbeda.", "Contoh: [Ya, Tidak].")
        pairs.append((labels[0], labels[1]))
    if not pairs:
        raise source.error(node, "label keputusan kosong.", "Tulis paling sedikit satu pasang: [Ya, Tidak].")
    return tuple(pairs)


def _rule_id(source: YamlSource, node: yaml.Node) -> str:
    word = source.word(node)
    for rule in all_rules():
        if word in (rule.id, rule.name):
            return rule.id
    padded = _LOOSE_ID.sub(lambda match: f"{match[1].upper()}{int(match[2]):02}", word)
    known = [rule.name if "-" in padded else rule.id for rule in all_rules()]
    close = get_close_matches(padded, known, n=1, cutoff=0.5)
    remedy = f'Maksud Anda "{close[0]}"?' if close else "Daftarnya ada di docs/aturan."
    raise source.error(node, f'aturan "{word}" tidak dikenal.', remedy)


def _levels(source: YamlSource, node: yaml.Node) -> dict[str, Level]:
    return {_rule_id(source, key): _level(source, value) for key, value in source.pairs(node)}


def _level(source: YamlSource, node: yaml.Node) -> Level:
    word = source.word(node)
    if word == _OFF:
        return None
    if word not in list(Severity):
        raise source.error(node, f'tingkat "{word}" tidak dikenal.', near(word, [*Severity, _OFF]))
    return Severity(word)


def _glossary(source: YamlSource, node: yaml.Node) -> dict[str, str]:
    return {key: source.word(value) for key, value in source.entries(node).items()}


def _suppressions(source: YamlSource, node: yaml.Node) -> tuple[Suppression, ...]:
    return tuple(_suppression(source, item) for item in source.items(node))


def _suppression(source: YamlSource, node: yaml.Node) -> Suppression:
    entries = source.entries(node, ("aturan", "alasan", "sop", "langkah"))
    if "aturan" not in entries:
        raise source.error(node, "butir abaikan tidak menyebut aturan.", "Tambahkan misalnya `aturan: FL03`.")
    words = {key: source.word(value) for key, value in entries.items()}
    if len(words.get("alasan", "")) < _MIN_REASON:
        raise source.error(node, "butir abaikan harus beralasan.", f"Isi `alasan`, sedikitnya {_MIN_REASON} huruf.")
    rule_id = _rule_id(source, entries["aturan"])
    return Suppression(rule_id, words["alasan"], words.get("sop", ""), words.get("langkah", ""))


_Read = Callable[[YamlSource, yaml.Node], Any]
_KEYS: dict[str, tuple[str, _Read]] = {
    "nama": ("name", YamlSource.word),
    "dasar": ("instruments", YamlSource.words),
    "pola_nomor": ("number_pattern", _number_pattern),
    "label_keputusan": ("label_pairs", _label_pairs),
    "batas": ("limits", _limits),
    "jam_kerja": ("jam_kerja", _jam_kerja),
    "aturan": ("levels", _levels),
    "glosarium": ("glossary", _glossary),
    "abaikan": ("suppressions", _suppressions),
}
