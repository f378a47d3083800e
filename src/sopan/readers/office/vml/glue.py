"""The rules by which Word 2003 and 2007 remember what a connector is glued to; they stand apart from the shapes."""

from collections.abc import Mapping

from sopan.readers.office.drawingml import Drawn
from sopan.readers.safely import Element, name_of

Rules = Mapping[str, tuple[str, str]]


def read_rules(root: Element) -> Rules:
    """The ids of the shapes where a connector begins and ends, by the connector's id; from anywhere below ``root``."""
    rules = (rule for rule in root.iter("{*}r") if rule.get("type") == "connector")
    return {_id(rule): _ends(rule) for rule in rules}


def glue(drawn: Drawn, rules: Rules) -> Drawn:
    """``drawn`` with its lines glued by the rules."""
    lines = (
        line._replace(source=source, target=target)
        for line in drawn.lines
        for source, target in [rules.get(line.id, (line.source, line.target))]
    )
    return drawn._replace(lines=tuple(lines))


def _ends(rule: Element) -> tuple[str, str]:
    proxies = [child for child in rule if name_of(child) == "proxy"]
    source = next((_id(proxy) for proxy in proxies if "start" in proxy.attrib), "")
    target = next((_id(proxy) for proxy in proxies if "end" in proxy.attrib), "")
    return source, target


def _id(element: Element) -> str:
    return element.get("idref", "").removeprefix("#")
