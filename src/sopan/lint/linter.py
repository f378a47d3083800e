"""Runs the rules over one SOP."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.document import Sop
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Finding, Severity
from sopan.lint.profile import Profile, Suppression
from sopan.lint.profile_file import default_profile
from sopan.lint.registry import all_rules
from sopan.lint.rule import Rule
from sopan.lint.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings in order of the document, and those a region accepted, each with its suppression."""

    findings: tuple[Finding, ...]
    suppressed: tuple[tuple[Finding, Suppression], ...]


def lint(sop: Sop, profile: Profile | None = None, surroundings: Surroundings | None = None) -> tuple[Finding, ...]:
    """The findings about ``sop`` under ``profile`` (none: PermenPANRB 35/2012), identity first, then row by row.

    Rules about its place among others (double titles, who may sign) are asked only where ``surroundings`` are given.
    """
    return examine(sop, profile, surroundings).findings


def examine(sop: Sop, profile: Profile | None = None, surroundings: Surroundings | None = None) -> Verdict:
    """As ``lint``, but keeps what the profile suppresses, with the reason."""
    chosen = profile or default_profile()
    case = Case(sop, chosen, surroundings)
    found = sorted(_findings(case), key=_reading_order)
    pairs = [(finding, _suppression(finding, case)) for finding in found]
    return Verdict(
        tuple(finding for finding, suppression in pairs if suppression is None),
        tuple((finding, suppression) for finding, suppression in pairs if suppression is not None),
    )


def _findings(case: Case) -> Iterator[Finding]:
    for rule in all_rules():
        if case.profile.level(rule.id, rule.severity) is None or (rule.surroundings and case.surroundings is None):
            continue
        for fault in rule.check(case):
            severity = case.profile.level(rule.id, fault.severity or rule.severity)
            if severity is not None:
                yield _finding(rule, severity, fault)


def _finding(rule: Rule, severity: Severity, fault: Fault) -> Finding:
    return Finding(
        rule.id, rule.name, severity, fault.place, fault.message, fault.remedy, facts=fault.facts, fix=fault.fix
    )


def _reading_order(finding: Finding) -> tuple[int, int, str]:
    place = finding.place
    return (-1, place.field_rank, finding.rule_id) if place.row is None else (place.row, 0, finding.rule_id)


def _suppression(finding: Finding, case: Case) -> Suppression | None:
    for suppression in case.profile.suppressions:
        if (
            suppression.rule_id == finding.rule_id
            and suppression.sop in ("", case.sop.nomor, case.sop.judul)
            and suppression.langkah in ("", finding.place.no)
        ):
            return suppression
    return None
