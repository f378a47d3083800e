"""The tree of a record that stands in no text file: texts and lists under their keys, without places."""

from sopan.readers.record.budget import Budget
from sopan.readers.record.limits import MAX_BYTES, thousands
from sopan.readers.record.nodes import Mapping, Node, Scalar, Sequence, flatten

Plain = str | list["Plain"] | dict[str, "Plain"]

_NOWHERE = (0, 0)


def compose_plain(record: Plain, file: str) -> Node:
    """The root of ``record``. Raises UnreadableError, which names ``file``, where it holds more than an SOP can."""
    budget = Budget(file)
    root = _compose(record, budget, 0)
    if len(flatten(root, "")) > MAX_BYTES:
        fault = f"isinya lebih dari {thousands(MAX_BYTES)} huruf."
        budget.refuse(_NOWHERE, fault, "Sebuah SOP tidak sebesar itu; pecah menjadi beberapa SOP.")
    return root


def _compose(value: Plain, budget: Budget, depth: int) -> Node:
    node: Node
    match value:
        case str():
            node = Scalar(_NOWHERE, value)
        case list():
            node = Sequence(_NOWHERE, [_compose(item, budget, depth + 1) for item in value])
            budget.count(node, len(value))
        case dict():
            pairs = [(Scalar(_NOWHERE, key), _compose(item, budget, depth + 1)) for key, item in value.items()]
            node = Mapping(_NOWHERE, [*pairs])
    budget.spend(node, depth)
    return node
