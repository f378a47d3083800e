"""Every rule fires on its own wrong example, and no rule fires on its right one."""

from dataclasses import replace

import pytest

from sopan.lint import Finding, default_profile, lint
from sopan.lint.citation import kind_of
from sopan.lint.finding import Severity
from sopan.lint.profile import Limits
from sopan.lint.register import load_register
from sopan.lint.registry import _ordered, all_rules
from sopan.lint.rule import Citation, Rule
from tests.core.lint.whole import surroundings, whole_sop

EXAMPLES = replace(default_profile(), limits=Limits(min_kegiatan=2))  # a page's example may show two rows only
RULES = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: f"{rule.id}-{rule.name}")


def findings_of(fragment: str, around: str = "") -> tuple[Finding, ...]:
    return lint(whole_sop(fragment), EXAMPLES, surroundings(around))


@RULES
def test_wrong_example_fires_this_rule_alone(rule: Rule) -> None:
    findings = findings_of(rule.wrong, rule.surroundings)
    assert {finding.rule_id for finding in findings} == {rule.id}, [str(finding) for finding in findings]


@RULES
def test_right_example_fires_nothing(rule: Rule) -> None:
    assert [f"{finding.rule_id} {finding}" for finding in findings_of(rule.right, rule.surroundings)] == []


@RULES
def test_rule_is_documented_and_cites_what_the_register_knows(rule: Rule) -> None:
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")
    assert [citation.instrument for citation in rule.citation if citation.instrument not in load_register().rows] == []


@RULES
def test_messages_read_as_sentences(rule: Rule) -> None:
    for finding in findings_of(rule.wrong, rule.surroundings):
        assert finding.message.endswith(".")
        assert finding.remedy.endswith((".", "?"))
        assert "  " not in str(finding)


@RULES
def test_a_rule_that_looks_around_is_silent_where_nothing_is_known(rule: Rule) -> None:
    fired = rule.id in {finding.rule_id for finding in findings_of(rule.wrong)}
    assert fired is not bool(rule.surroundings)


def test_a_rule_without_a_clause_can_not_be_made() -> None:
    with pytest.raises(ValueError, match="cites no clause"):
        Rule("XX01", "salah", Severity.HINT, (), "a", "b", "c", "d", lambda case: ())


def test_two_rules_with_one_id_are_refused() -> None:
    citation = (Citation("uu-25-2009", "Pasal 20"),)
    twins = [Rule("XX01", name, Severity.HINT, citation, "a", "b", "c", "d", lambda case: ()) for name in ("a", "b")]
    with pytest.raises(ValueError, match="XX01"):
        _ordered(twins)


def test_register_rows_know_their_kind_and_successors() -> None:
    rows = load_register().rows
    assert len(rows) > 150
    for row in rows.values():
        assert kind_of(row.kind)[0]["tingkat"] == row.level
        assert {row.repealed_by, *row.amended_by} - {""} <= rows.keys()
        assert (row.status == "dicabut") == bool(row.repealed_by)
        assert row.source
        assert row.verified is False or row.source != "ingatan"
