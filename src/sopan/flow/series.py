"""A series of words as Indonesian writes it, with a comma before the last "dan" of three or more."""

from collections.abc import Sequence


def join_and(items: Sequence[str], last: str = "dan") -> str:
    """The items in one phrase; "serta" and semicolons where an item has "dan" or a comma of its own.

    >>> join_and(["a", "b"]), join_and(["a", "b", "c"], "atau"), join_and(["a dan b", "c"])
    ('a dan b', 'a, b, atau c', 'a dan b serta c')
    """
    last = "serta" if last == "dan" and any(" dan " in item for item in items) else last
    if len(items) < 3:
        return f" {last} ".join(items)
    between = "; " if any("," in item for item in items) else ", "
    return between.join([*items[:-1], f"{last} {items[-1]}"])
