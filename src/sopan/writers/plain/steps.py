"""Tells one row of the table: who does what, with what, how long, what comes out, and where it goes from there."""

from dataclasses import dataclass

from sopan.document import Bentuk, Kegiatan, Waktu
from sopan.flow import Node
from sopan.flow.spelling import spell_durasi
from sopan.writers.plain.onward import onward_sentences
from sopan.writers.plain.story import Story
from sopan.writers.plain.wording import (
    begins_with_verb,
    lower_first,
    missing,
    sentence,
    spoken_list,
    spoken_task,
    tidy,
)


@dataclass(frozen=True, slots=True)
class ToldPart:
    """One symbol of a row with a flow inside: "4a", who does what there, and where it goes from there."""

    number: str
    deed: str
    onward: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldStep:
    """One row in plain words. ``deed`` and ``onward`` are sentences, the four between are phrases, "" where none.

    ``waktu`` and ``output`` are "" where the table does not give them. ``actors`` are those of the row, each once.
    """

    number: str
    actors: tuple[str, ...]
    deed: str
    kelengkapan: str
    waktu: str
    output: str
    keterangan: str
    onward: tuple[str, ...] = ()
    parts: tuple[ToldPart, ...] = ()


def read_step(story: Story, row: int) -> ToldStep:
    """The row, piece by piece."""
    kegiatan, nodes = story.sop.kegiatan[row], story.symbols[row]
    mutu_baku, number = kegiatan.mutu_baku, tidy(kegiatan.no) or f"(baris {row + 1})"
    inside = bool(kegiatan.simpul)
    onward = () if inside else _onward(story, nodes)
    return ToldStep(
        number=number,
        actors=story.names_of(kegiatan),
        deed=sentence(_deed(story, kegiatan)),
        kelengkapan=_phrase(mutu_baku.kelengkapan),
        waktu=_spell(mutu_baku.waktu),
        output=_phrase(mutu_baku.output),
        keterangan=_phrase(kegiatan.keterangan),
        onward=onward,
        parts=tuple(_part(story, number, place, node) for place, node in enumerate(nodes)) if inside else (),
    )


def tell_step(story: Story, row: int) -> str:
    """One line for the row; a row with a flow inside has one more line, indented, for each of its symbols."""
    step = read_step(story, row)
    told = [step.deed, *_mutu_baku(step)]
    if story.sop.kegiatan[row].simpul:
        told.append(f"Langkah ini terdiri atas {len(step.parts)} bagian:")
        parts = [f"   {part.number}. {' '.join((part.deed, *part.onward))}" for part in step.parts]
        return "\n".join([f"{step.number}. {' '.join(told)}", *parts])
    return f"{step.number}. {' '.join((*told, *step.onward))}"


def _deed(story: Story, kegiatan: Kegiatan) -> str:
    task, actors = spoken_task(kegiatan.uraian), story.actors_of(kegiatan)
    if not task:
        return f"{actors}: uraian kegiatannya belum ditulis" if actors else "uraian kegiatannya belum ditulis"
    if kegiatan.simpul or not actors or task.lower().startswith(actors.lower()):
        return task
    together = " bersama-sama" if len(set(kegiatan.pelaksana)) > 1 else ""
    return f"{actors}{together} {lower_first(task)}" if begins_with_verb(task) else f"{actors}{together}: {task}"


def _mutu_baku(step: ToldStep) -> list[str]:
    told = [f"yang diperlukan: {step.kelengkapan}"] if step.kelengkapan else []
    told.append(f"waktu: {step.waktu}" if step.waktu else "waktunya belum ditetapkan")
    told.append(f"hasil: {step.output}" if step.output else "hasilnya belum ditetapkan")
    told += [f"keterangan: {step.keterangan}"] if step.keterangan else []
    return [sentence(text) for text in told]


def _phrase(text: str) -> str:
    return "" if missing(text) else spoken_list(text)


def _spell(waktu: Waktu) -> str:
    if missing(waktu.teks):
        return ""
    return spell_durasi(waktu.durasi) if waktu.durasi else tidy(waktu.teks)


def _onward(story: Story, nodes: list[Node]) -> tuple[str, ...]:
    return tuple(onward_sentences(story, nodes[0].id)) if nodes else ("Pelaksananya belum ditetapkan.",)


def _part(story: Story, number: str, place: int, node: Node) -> ToldPart:
    deed = "memutuskan" if node.bentuk is Bentuk.KEPUTUSAN else "mengerjakan bagiannya"
    told = sentence(f"{tidy(node.pelaksana) or 'pelaksana tanpa nama'} {deed}")
    return ToldPart(f"{number}{_letters(place)}", told, tuple(onward_sentences(story, node.id)))


def _letters(place: int) -> str:
    return chr(ord("a") + place % 26) * (place // 26 + 1)
