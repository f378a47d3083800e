"""The templates of the application: translatable, without script or style inside, without a way round escaping."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.house.test_repository import ROOT

WEB = ROOT / "src" / "sopan_web"
TEMPLATES = sorted(WEB.rglob("templates/**/*.html"))
SCRIPTED_ATTRIBUTES = re.compile(r"^(on[a-z]+|style|srcdoc|hx-on.*)$")
SHOWN_ATTRIBUTES = {"alt", "aria-label", "aria-description", "placeholder", "title", "label"}
SAME_IN_EVERY_LANGUAGE = re.compile(
    r"SOPAN|SOP|English|Bahasa Indonesia|PDF|SVG|YAML|JSON|CSV|XLSX|NIP|QR|SHA-256|Ctrl|Shift|Enter|Esc|Tab|Alt|F2|Del|"
    r"[0-9A-Z]{4}(-[0-9A-Z]{4})+"
)

# Where text is declared safe by hand: each builds it from escaped parts, or it is our own drawing.
DECLARED_SAFE = {
    "documents/templatetags/sop.py": "the core's SVG, in which every text is escaped",
    "workflow/table/drawing.py": "one constant, the arrow head",
}


class Reader(HTMLParser):
    """Notes the texts and attributes of a template, once Django's own marks are gone."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside: list[str] = []
        self.faults: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if (tag == "style" and "nonce" not in names) or (tag == "script" and "src" not in names):
            self.faults.append(f"<{tag}> with something inside")
        self.faults += [f"<{tag} {name}=...>" for name in names if SCRIPTED_ATTRIBUTES.match(name)]
        self.faults += [
            f"<{tag} {name}={value}>" for name, value in attrs if re.match(r"\s*(javascript|data):", value or "")
        ]
        self.texts += [value or "" for name, value in attrs if name in SHOWN_ATTRIBUTES]
        if tag in ("code", "kbd", "samp", "style"):
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.inside and tag == self.inside[-1]:
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if not self.inside:
            self.texts.append(data)


def read(path: Path) -> Reader:
    """The template without what Django fills in or translates."""
    source = re.sub(r"{%-?\s*comment.*?endcomment\s*%}", "", path.read_text(), flags=re.DOTALL)
    source = re.sub(r"{%\s*blocktrans.*?endblocktrans(?:late)?\s*%}", "", source, flags=re.DOTALL)
    source = re.sub(r"{%\s*block \w+_class\s*%}.*?endblock\s*%}", "", source)
    return Reader(re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", source, flags=re.DOTALL))


def by_name(path: Path) -> str:
    """For the test's name."""
    return str(path.relative_to(WEB))


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 30


@pytest.mark.parametrize("path", TEMPLATES, ids=by_name)
def test_a_template_has_no_script_or_style_inside(path: Path) -> None:
    assert read(path).faults == []


@pytest.mark.parametrize("path", TEMPLATES, ids=by_name)
def test_every_word_of_a_template_can_be_translated(path: Path) -> None:
    words = [SAME_IN_EVERY_LANGUAGE.sub("", text) for text in read(path).texts]
    assert [text.strip() for text in words if re.search(r"[^\W\d_]{2}", text)] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=by_name)
def test_no_template_goes_round_the_escaping(path: Path) -> None:
    assert re.findall(r"\|\s*safe\b|safeseq|{%\s*autoescape\s+off", path.read_text()) == []


def test_text_is_declared_safe_in_few_known_places() -> None:
    found = {
        by_name(path)
        for path in WEB.rglob("*.py")
        if re.search(r"\bmark_safe\(|\bSafeString\(|\bSafeText\(|__html__", path.read_text())
    }
    assert sorted(found - set(DECLARED_SAFE)) == []
    assert sorted(set(DECLARED_SAFE) - found) == [], "no longer there: take it off the list"
