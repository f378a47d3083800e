"""Does what a table asks for, thing by thing, through the deeds of the pages; a refusal becomes part of the plan."""

from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

from django.db.models import Q
from django.utils.translation import gettext as _

from sopan import is_pppk_nip, nip_fault
from sopan_web.common.calendar import format_day
from sopan_web.common.errors import DeedError
from sopan_web.jobs.progress import report
from sopan_web.organisation.actions.accounts.account import create_account
from sopan_web.organisation.actions.structure.jabatan import change_jabatan, create_jabatan
from sopan_web.organisation.actions.structure.pegawai import add_pegawai, change_pegawai
from sopan_web.organisation.actions.structure.penempatan import place_pegawai
from sopan_web.organisation.actions.structure.role import grant_role
from sopan_web.organisation.actions.structure.unit import create_unit, rename_unit
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.intake.plan import Plan, PlanItem, Verdict
from sopan_web.organisation.intake.wanted import Path, Thing, Wanted, say
from sopan_web.organisation.models import (
    Account,
    Jabatan,
    Pegawai,
    Penempatan,
    RoleGrant,
    Sebutan,
    StatusPegawai,
    UnitKerja,
)
from sopan_web.organisation.models.period import Period
from sopan_web.organisation.queries import find_tree

T = TypeVar("T")


def carry_out(*, actor: Actor, wanted: Wanted, start: date) -> Plan:
    """Makes and changes what is wanted and not there yet; never ends or deletes. The caller holds the transaction."""
    return _Carrier(actor, wanted, start).run()


@dataclass
class _Carrier:
    actor: Actor
    wanted: Wanted
    start: date
    plan: Plan = field(default_factory=Plan)
    units: dict[Path, UnitKerja] = field(default_factory=dict)
    posts: dict[tuple[Path, str], Jabatan] = field(default_factory=dict)
    people: dict[str, Pegawai] = field(default_factory=dict)
    done: int = 0

    def run(self) -> Plan:
        """From above: whatever stands on a refused thing is refused with it."""
        self._look_around()
        for thing in self.wanted.unread:
            self._add(Verdict.REFUSE, _("Baris"), thing, " ".join(thing.faults))
        for path in self._walk(sorted(self.wanted.units, key=len), _("Unit")):
            self._unit(path, self.wanted.units[path])
        for (path, name), thing in self._walk(self.wanted.posts.items(), _("Jabatan")):
            self._post(path, name, thing)
        for key, thing in self._walk(self.wanted.people.items(), _("Pegawai")):
            self._person(key, thing)
        for (person, path, post, sebutan), thing in self._walk(self.wanted.placements.items(), _("Penempatan")):
            self._placement(person, (path, post), sebutan, thing)
        for (person, peran, path), thing in self._walk(self.wanted.roles.items(), _("Peran")):
            self._role(person, peran, path, thing)
        return self.plan

    def _walk(self, things: Iterable[T], kind: str) -> Iterator[T]:
        """One after the other; who waits for it hears how far it is."""
        wanted = self.wanted
        everything: tuple[Sized, ...] = (
            wanted.units, wanted.posts, wanted.people, wanted.placements, wanted.roles,
        )  # fmt: skip
        total = sum(len(things) for things in everything)
        for thing in things:
            yield thing
            self.done += 1
            report(self.done, total, kind)

    def _look_around(self) -> None:
        day, daerah = self.actor.today, self.actor.daerah
        paths: dict[int | None, Path] = {None: ()}
        for node in find_tree(daerah, day):
            paths[node.pk] = (*(higher.nama.casefold() for higher in node.above), node.nama.casefold())
            self.units[paths[node.pk]] = node.unit
        for post in Jabatan.objects.on(day).filter(daerah=daerah):
            if post.unit_id in paths:
                self.posts[paths[post.unit_id], post.nama.casefold()] = post
        for person in Pegawai.objects.filter(daerah=daerah, aktif=True):
            self.people.setdefault(person.nama.casefold(), person)
            if person.nip:
                self.people[person.nip] = person

    def _unit(self, path: Path, thing: Thing) -> None:
        kind, facts, unit = _("Unit"), thing.facts, self.units.get(path)
        names = {"singkatan": facts.get("singkatan_unit"), "kode": facts.get("kode")}
        if unit is None:
            if "jenis" not in facts:
                self._miss(kind, thing, _("Unit ini belum ada. Isi jenisnya, atau betulkan ejaannya."), self.units)
                return
            if len(path) > 1 and path[:-1] not in self.units:
                self._add(Verdict.REFUSE, kind, thing, _("Induknya ditolak."))
                return
            made = self._try(Verdict.MAKE, kind, thing, "", lambda: create_unit(
                actor=self.actor, induk=self.units.get(path[:-1]), jenis=facts["jenis"], nama=facts["nama"],
                mulai=self.wanted.start_of(path, self.start), **{name: text or "" for name, text in names.items()},
            ))  # fmt: skip
            if made:
                self.units[path] = made
        elif facts.get("jenis", unit.jenis) != unit.jenis:
            text = _("Jenisnya sudah %s, dan tidak dapat diganti. Tutup unit lama, lalu buat yang baru.")
            self._add(Verdict.REFUSE, kind, thing, text % unit.get_jenis_display())
        else:
            now = {name: getattr(unit, name) for name in ("nama", "singkatan", "kode")}
            self._change(kind, thing, unit, names, lambda values: rename_unit(
                actor=self.actor, unit=unit, **now | values
            ))  # fmt: skip

    def _post(self, path: Path, name: str, thing: Thing) -> None:
        kind, facts, post = _("Jabatan"), thing.facts, self.posts.get((path, name))
        wanted = {"jenjang": facts.get("jenjang"), "pimpinan": facts.get("pimpinan"),
                  "singkatan": facts.get("singkatan_jabatan")}  # fmt: skip
        if path and path not in self.units:
            self._add(Verdict.REFUSE, kind, thing, _("Unitnya ditolak."))
        elif post is None and "jenjang" not in facts:
            labels = [post.nama for (where, _name), post in self.posts.items() if where == path]
            self._miss(kind, thing, _("Jabatan ini belum ada. Isi jenjangnya, atau betulkan ejaannya."), labels)
        elif post is None:
            made = self._try(Verdict.MAKE, kind, thing, "", lambda: create_jabatan(
                actor=self.actor, unit=self.units.get(path), nama=facts["nama"], jenjang=facts["jenjang"],
                pimpinan=bool(wanted["pimpinan"]), singkatan=wanted["singkatan"] or "",
                mulai=self._start_of_post(path, name),
            ))  # fmt: skip
            if made:
                self.posts[path, name] = made
        else:
            now = {name: getattr(post, name) for name in ("nama", "jenjang", "pimpinan", "singkatan")}
            self._change(kind, thing, post, wanted, lambda values: change_jabatan(
                actor=self.actor, jabatan=post, **now | values
            ))  # fmt: skip

    def _start_of_post(self, path: Path, name: str) -> date:
        days: list[date] = [
            thing.facts["tmt"]
            for (_person, where, post, _sebutan), thing in self.wanted.placements.items()
            if (where, post) == (path, name) and "tmt" in thing.facts
        ]
        unit = self.units.get(path)
        first = min([self.start, *days])
        return max(first, unit.mulai) if unit else first

    def _person(self, key: str, thing: Thing) -> None:
        kind, facts, person = _("Pegawai"), thing.facts, self.people.get(key)
        if person is None:
            if "nama" not in facts:
                self._miss(kind, thing, _("Belum ada pegawai dengan NIP ini. Isi namanya, atau betulkan NIP-nya."), ())
                return
            nip = facts.get("nip", "")
            person = self._try(Verdict.MAKE, kind, thing, "", lambda: add_pegawai(
                actor=self.actor, nama=facts["nama"], nip=nip, status=facts.get("status") or _status_of(nip),
                pangkat=facts.get("pangkat", ""), surel=facts.get("surel", ""),
            ))  # fmt: skip
        else:
            fields = ("nama", "status", "nip", "pangkat", "surel")
            now = {name: getattr(person, name) for name in fields}
            wanted = {name: facts.get(name) for name in fields}
            self._change(kind, thing, person, wanted, lambda values: change_pegawai(
                actor=self.actor, pegawai=person, **now | values
            ))  # fmt: skip
        if person:
            self.people[key] = person
            if "pengguna" in facts:
                self._account(person, facts["pengguna"], thing)

    def _account(self, person: Pegawai, name: str, thing: Thing) -> None:
        item = Thing(f"{person}: {name}", places=thing.places)
        if Account.objects.filter(pegawai=person).exists():
            self._add(Verdict.LEAVE, _("Akun"), item)
            return
        self._try(Verdict.MAKE, _("Akun"), item, "", lambda: create_account(
            actor=self.actor, pegawai=person, username=name.replace(" ", "")
        ))  # fmt: skip

    def _placement(self, person: str, where: tuple[Path, str], sebutan: str, thing: Thing) -> None:
        kind, tmt = _("Penempatan"), thing.facts.get("tmt")
        if person not in self.people or where not in self.posts:
            self._add(Verdict.REFUSE, kind, thing, _("Pegawai atau jabatannya ditolak."))
            return
        pegawai, jabatan = self.people[person], self.posts[where]
        rows = Penempatan.objects.filter(pegawai=pegawai, jabatan=jabatan, sebutan=sebutan)
        row = rows.filter(_still(self.actor.today)).order_by("-mulai").first()
        if row and tmt in (None, row.mulai):
            self._add(Verdict.LEAVE, kind, thing)
        elif row:
            text = _("Sudah ditempatkan dengan TMT %s. Samakan TMT-nya, atau akhiri dulu penempatan itu.")
            self._add(Verdict.REFUSE, kind, thing, text % format_day(row.mulai))
        elif tmt is None:
            self._add(Verdict.REFUSE, kind, thing, _("Isi TMT-nya."))
        else:
            self._try(Verdict.MAKE, kind, thing, _("TMT %s") % format_day(tmt), lambda: place_pegawai(
                actor=self.actor, pegawai=pegawai, jabatan=jabatan, mulai=tmt, sebutan=sebutan or Sebutan.DEFINITIF
            ))  # fmt: skip

    def _role(self, person: str, peran: str, path: Path, thing: Thing) -> None:
        kind = _("Peran")
        if person not in self.people or (path and path not in self.units):
            self._add(Verdict.REFUSE, kind, thing, _("Pegawai atau unitnya ditolak."))
            return
        pegawai, unit = self.people[person], self.units.get(path)
        rows = RoleGrant.objects.filter(pegawai=pegawai, peran=peran, unit=unit)
        if rows.filter(_still(self.actor.today)).exists():
            self._add(Verdict.LEAVE, kind, thing)
            return
        self._try(Verdict.MAKE, kind, thing, "", lambda: grant_role(
            actor=self.actor, pegawai=pegawai, peran=peran, unit=unit, mulai=self.actor.today
        ))  # fmt: skip

    def _change(
        self,
        kind: str,
        thing: Thing,
        row: Period | Pegawai,
        wanted: dict[str, Any],
        deed: Callable[[dict[str, Any]], object],
    ) -> None:
        """Changes what the table says otherwise; what it is silent about stays."""
        values = {name: value for name, value in wanted.items() if value not in (None, "", getattr(row, name))}
        note = "; ".join(f"{name}: “{say(getattr(row, name))}” → “{say(value)}”" for name, value in values.items())
        if values or thing.faults:
            self._try(Verdict.CHANGE, kind, thing, note, lambda: deed(values))
        elif thing.places:
            self._add(Verdict.LEAVE, kind, thing)

    def _try(self, verdict: Verdict, kind: str, thing: Thing, note: str, deed: Callable[[], T]) -> T | None:
        if thing.faults:
            self._add(Verdict.REFUSE, kind, thing, " ".join(thing.faults))
            return None
        try:
            done = deed()
        except DeedError as error:
            self._add(Verdict.REFUSE, kind, thing, error.message)
            return None
        self._add(verdict, kind, thing, note)
        return done

    def _miss(self, kind: str, thing: Thing, text: str, known: Iterable[Any]) -> None:
        """A thing that is not there: perhaps it is only spelled otherwise."""
        names = [" > ".join(name) if isinstance(name, tuple) else name.casefold() for name in known]
        near = get_close_matches(thing.label.casefold(), names, n=1, cutoff=0.8)
        hint = _("Mirip: %s.") % near[0] if near else ""
        self._add(Verdict.REFUSE, kind, thing, f"{text} {hint}".strip())

    def _add(self, verdict: Verdict, kind: str, thing: Thing, note: str = "") -> None:
        self.plan.items.append(PlanItem(verdict, kind, thing.label, tuple(thing.places), note))


def _status_of(nip: str) -> str:
    if not nip:
        return StatusPegawai.LAIN
    return StatusPegawai.PPPK if not nip_fault(nip) and is_pppk_nip(nip) else StatusPegawai.PNS


def _still(today: date) -> Q:
    return Q(selesai__isnull=True) | Q(selesai__gte=today)
