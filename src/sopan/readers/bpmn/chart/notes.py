"""What stands beside the flow: documentation, annotations, and the data that steps need and yield."""

from collections import defaultdict
from typing import NamedTuple

from sopan.readers.bpmn.chart.elements import title_of, words_of
from sopan.readers.safely import Element, name_of

_DATA = ("dataObjectReference", "dataStoreReference", "dataObject", "dataInput", "dataOutput")
_SPOKEN = ("documentation", "text")


class Notes(NamedTuple):
    """Annotations by the node they belong to, annotations of none, and names of data by node."""

    said: dict[str, tuple[str, ...]]
    unbound: tuple[str, ...]
    needs: dict[str, tuple[str, ...]]
    yields: dict[str, tuple[str, ...]]

    def remark(self, element: Element) -> str:
        """Documentation and annotations of a node."""
        return "\n".join(filter(None, (documentation(element), *self.said.get(element.get("id", ""), ()))))


def read_notes(root: Element) -> Notes:
    """All notes of the file: those of its processes, their subprocesses, and the collaboration."""
    data = {each.get("id", ""): title_of(each) for each in root.iter() if name_of(each) in _DATA and title_of(each)}
    texts = {each.get("id", ""): text for each in root.iter() if name_of(each) == "textAnnotation"
             if (text := documentation(each))}  # fmt: skip
    said, needs, yields = (defaultdict[str, list[str]](list) for _ in range(3))
    bound: set[str] = set()
    for source, target in _associations(root):
        for near, far in ((source, target), (target, source)):
            if far in texts and near not in texts:
                said[near].append(texts[far])
                bound.add(far)
        if source in data:
            needs[target].append(data[source])
        elif target in data:
            yields[source].append(data[target])
    unbound = tuple(text for id, text in texts.items() if id not in bound)
    return Notes(_once(said), unbound, _once(needs), _once(yields))


def documentation(element: Element) -> str:
    """An element's own documentation or text, its lines kept."""
    texts = (words_of(each) for each in element if name_of(each) in _SPOKEN)
    return "\n".join(filter(None, texts))


def _once(some: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {id: tuple(dict.fromkeys(texts)) for id, texts in some.items()}


def _associations(root: Element) -> list[tuple[str, str]]:
    """Pairs of source and target; the task around a data association is its other end."""
    pairs = []
    for element in root.iter():
        name = name_of(element)
        if name == "association":
            pairs.append((element.get("sourceRef", ""), element.get("targetRef", "")))
        elif name in ("dataInputAssociation", "dataOutputAssociation"):
            parent = element.getparent()
            task = parent.get("id", "") if parent is not None else ""
            wanted = "sourceRef" if name == "dataInputAssociation" else "targetRef"
            for end in (words_of(each) for each in element if name_of(each) == wanted):
                pairs.append((end, task) if wanted == "sourceRef" else (task, end))
    return pairs
