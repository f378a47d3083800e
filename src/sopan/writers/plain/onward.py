"""Tells where a stop leads: who is next, when it goes back, where the procedure ends, and what leads nowhere."""

from sopan.document import Bentuk
from sopan.flow import Branch, Edge, LooseEnd, Node
from sopan.flow.sentences import condition_of
from sopan.flow.series import join_and
from sopan.writers.plain.story import Story
from sopan.writers.plain.wording import lower_first, sentence, tidy

_BRANCH = {Branch.YA: "ya", Branch.TIDAK: "tidak"}


def onward_sentences(story: Story, stop: str) -> list[str]:
    """Sentences on all exits of ``stop``, then on what is odd about it."""
    node = story.ways.nodes[stop]
    exits = story.leaving(stop)
    conditional = [edge for edge in exits if condition_of(edge)]
    plain = [edge for edge in exits if not condition_of(edge)]
    told = [f"Jika {lower_first(condition_of(edge))}, {_move(story, node, edge)}" for edge in conditional]
    if plain:
        told.append(_plain_moves(story, node, plain))
    told += [_nowhere(story, end) for end in story.loose_ends[stop]]
    return [sentence(text) for text in (*told, *_oddities(story, node, exits))]


def _plain_moves(story: Story, node: Node, edges: list[Edge]) -> str:
    moves = [_move(story, node, edge) for edge in edges]
    return moves[0] if len(moves) == 1 else f"{join_and(moves)}, serentak"


def _move(story: Story, node: Node, edge: Edge) -> str:
    target = story.target(edge)
    if target.id == node.id:
        return "ulangi langkah ini"
    inside = target.row == node.row
    back = (target.row, target.place) < (node.row, node.place)
    actors = story.actors(target)
    verb = "kembali ke" if back else "lanjut ke"
    if inside:
        return f"{verb} {actors or 'pelaksana berikutnya'}"
    same = "masih oleh" if actors == story.actors(node) and not back else "oleh"
    return f"{verb} {story.steps([target.row])}" + (f", {same} {actors}" if actors else "")


def _nowhere(story: Story, end: LooseEnd) -> str:
    if not end.target:
        return "belum disebutkan apa langkah berikutnya, padahal prosedur belum dinyatakan selesai"
    condition = f"jika {_BRANCH[end.branch]}, " if end.branch in _BRANCH else ""
    numbers = {tidy(kegiatan.no) for kegiatan in story.sop.kegiatan}
    fault = "yang belum punya pelaksana" if end.target in numbers else "yang tidak ada di SOP ini"
    goal = f"langkah {end.target}" if end.target[0].isdigit() else f'"{end.target}"'
    return f"{condition}SOP menunjuk ke {goal}, {fault}"


def _oddities(story: Story, node: Node, exits: tuple[Edge, ...]) -> list[str]:
    told = []
    if node.bentuk is Bentuk.SELESAI:
        told.append("simbolnya tanda selesai, tetapi masih ada jalan keluar" if exits else "prosedur selesai di sini")
    if node.bentuk is Bentuk.KEPUTUSAN and len(exits) + len(story.loose_ends[node.id]) < 2:
        told.append("ini keputusan, tetapi pilihan lainnya belum disebutkan")
    if node.id not in story.reached:
        told.append("tidak ada jalan dari awal prosedur ke sini")
    return told
