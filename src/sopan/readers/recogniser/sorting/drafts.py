"""Sorts all tables and texts of a document into SOPs: which identity and which parts of flow tables go together."""

from dataclasses import dataclass, field
from itertools import pairwise

from sopan.readers.found import FoundDocument
from sopan.readers.recogniser.identity.collect import Values
from sopan.readers.recogniser.identity.labels import HEAD, Label
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.page.rows import Part, number_of
from sopan.readers.recogniser.sorting.pieces import Area, Loose, Piece, find_pieces
from sopan.readers.recogniser.words import fold


@dataclass
class Draft:
    """One SOP: its identity, the parts of its flow table in order, and all other words."""

    identity: Values = field(default_factory=Values)
    parts: list[Part] = field(default_factory=list)
    above: list[Loose] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)
    name: str = ""

    @property
    def has_identity(self) -> bool:
        """Whether any label of the identity was found."""
        return bool(self.identity.texts)


def sort_into_drafts(document: FoundDocument) -> list[Draft]:
    """The SOPs of ``document`` in order; a file without any gives none."""
    drafts: list[Draft] = []
    waiting: list[Loose] = []
    for index, page in enumerate(document.pages):
        for piece in find_pieces(page, index):
            found = _read(piece, drafts[-1] if drafts else None)
            if found is None:
                waiting += piece.texts if isinstance(piece, Area) else [piece] if isinstance(piece, Loose) else []
                continue
            if not drafts or _begins_another(drafts[-1], found):
                drafts.append(Draft(name=page.name))
            _add(drafts, found, waiting, index)
            waiting = []
    if drafts:
        drafts[-1].loose += waiting
    return _pair(drafts)


def _pair(drafts: list[Draft]) -> list[Draft]:
    """Where every form follows its flow table, each with the table before it; else ``drafts`` as they are."""
    first, *middle, last = drafts if len(drafts) > 1 else (Draft(), Draft())
    follow = first.parts and not first.has_identity and last.has_identity and not last.parts
    if not follow or not all(draft.parts and draft.has_identity for draft in middle):
        return drafts
    for draft, following in pairwise(drafts):
        draft.identity = following.identity
    first.loose += last.loose
    return drafts[:-1]


def _read(piece: Piece, draft: Draft | None) -> Values | Part | None:
    """What a piece adds to an SOP: an identity, or a part of a flow table; None for mere words."""
    if isinstance(piece, Part):
        return piece
    if isinstance(piece, Loose):
        return None
    if piece.values.convincing or (draft and _goes_on(draft, piece.values)):
        return piece.values
    part = piece.continue_part(draft.parts[-1]) if draft and draft.parts else None
    if draft and part and (_first_number(part) or 1000) > (_last_number(draft) or 0):
        return part
    return None


def _goes_on(draft: Draft, values: Values) -> bool:
    """Whether a few labels alone, nothing beside them, go on with an identity begun on another page."""
    bare = not values.loose and not values.beside
    return bare and bool(values.texts) and draft.has_identity and not draft.parts


def _add(drafts: list[Draft], found: Values | Part, waiting: list[Loose], page: int) -> None:
    """Give what was found to the last draft; words on an earlier page belong to the draft before, if there is one."""
    draft = drafts[-1]
    fresh = not draft.parts and not draft.has_identity
    for text in waiting:
        if fresh and len(drafts) > 1 and text.page != page:
            drafts[-2].loose.append(text)
        else:
            (draft.loose if draft.parts else draft.above).append(text)
    if isinstance(found, Part):
        draft.parts.append(found)
    else:
        draft.identity.extend(found)


def _begins_another(draft: Draft, piece: Values | Part) -> bool:
    if isinstance(piece, Part):
        first, last = _first_number(piece), _last_number(draft)
        return bool(draft.parts) and first is not None and last is not None and first <= min(last, 1)
    if draft.parts:
        return sum(label in piece.texts for label in HEAD) >= 2 and not _same_name(draft, piece)
    both = [label for label in HEAD if label in piece.texts and label in draft.identity.texts]
    return bool(both) and not _same_name(draft, piece)


def _same_name(draft: Draft, piece: Values) -> bool:
    """Whether two identity blocks carry the same number or, without numbers, the same title."""
    for label in (Label.NOMOR, Label.JUDUL):
        one, other = (fold(values.texts.get(label, "")) for values in (draft.identity, piece))
        if one and other:
            return one == other
    return False


def _first_number(part: Part) -> int | None:
    return next((number for row in part.rows if (number := number_of(row.text(Role.NO))) is not None), None)


def _last_number(draft: Draft) -> int | None:
    numbers = [number_of(row.text(Role.NO)) for part in draft.parts for row in part.rows]
    return next((number for number in reversed(numbers) if number is not None), None)
