"""What a door says of itself; the description, the refusals, and the rates all follow it."""

from typing import Any

from ninja import Schema

JSON = "application/json"


def door(
    summary: str,
    description: str,
    answer: type[Schema] | None = None,
    *,
    kind: str = JSON,
    heavy: bool = False,
    shape: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """For ``@router.get(path, **door(...))``. ``answer`` is told as JSON; a file says its ``kind``, and JSON its shape.

    ``heavy`` doors draw or search and have a rate of their own.
    """
    said: dict[str, Any] = {"summary": summary, "description": description, "openapi_extra": {"x-berat": heavy}}
    if answer is not None:
        return said | {"response": answer}
    content = {kind: {"schema": shape or {"type": "string"}}}
    said["openapi_extra"]["responses"] = {200: {"content": content}}
    return said
