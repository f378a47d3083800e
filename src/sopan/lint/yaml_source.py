"""A YAML text as nodes that know their lines, with readers that tell mistakes in plain Indonesian."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

import yaml

from sopan.data.load import CoreLoader
from sopan.errors import UnreadableError


def near(word: str, known: Collection[str]) -> str:
    """ "Maksud Anda ...?" with the known word nearest to ``word``, or all the known words when none is near."""
    by_case = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_case, n=1, cutoff=0.5)
    return f'Maksud Anda "{by_case[close[0]]}"?' if close else f"Yang dikenal: {', '.join(known)}."


@dataclass(frozen=True, slots=True)
class YamlSource:
    """One text; ``file`` names it in messages. All readers raise UnreadableError with line and column."""

    text: str
    file: str

    def root(self) -> yaml.Node | None:
        """The top node; None when the text is empty."""
        try:
            return yaml.compose(self.text, Loader=CoreLoader)
        except yaml.MarkedYAMLError as error:
            line, column = (
                (error.problem_mark.line + 1, error.problem_mark.column + 1) if error.problem_mark else (0, 0)
            )
            raise UnreadableError(
                "bukan YAML yang sah.",
                file=self.file, line=line, column=column, remedy="Periksa lekuk dan tanda kutip.",
            ) from error  # fmt: skip
        except yaml.YAMLError as error:
            raise UnreadableError("memuat huruf yang tidak boleh ada di YAML.", file=self.file) from error

    def error(self, node: yaml.Node, message: str, remedy: str = "") -> UnreadableError:
        """The failure at the place of ``node``, to be raised."""
        mark = node.start_mark
        return UnreadableError(message, file=self.file, line=mark.line + 1, column=mark.column + 1, remedy=remedy)

    def pairs(self, node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """Key and value nodes of a mapping; none of an empty one. A key may stand once only."""
        if node is None or _blank(node):
            return
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, "di sini diharapkan pasangan kunci dan isi.", "Tulis seperti `kunci: isi`.")
        seen: set[str] = set()
        for key, value in node.value:
            word = self.word(key)
            if word in seen:
                raise self.error(key, f'kunci "{word}" ditulis dua kali.', "Hapus salah satunya.")
            seen.add(word)
            yield key, value

    def entries(self, node: yaml.Node | None, known: Collection[str] = ()) -> dict[str, yaml.Node]:
        """A mapping by key; with ``known`` a foreign key is an error that suggests the near one."""
        found: dict[str, yaml.Node] = {}
        for key, value in self.pairs(node):
            word = self.word(key)
            if known and word not in known:
                raise self.error(key, f'kunci "{word}" tidak dikenal.', near(word, known))
            found[word] = value
        return found

    def items(self, node: yaml.Node) -> list[yaml.Node]:
        """The nodes of a list."""
        if _blank(node):
            return []
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, "di sini diharapkan daftar.", "Awali tiap butir dengan tanda hubung.")
        return list(node.value)

    def word(self, node: yaml.Node) -> str:
        """A text without blanks around it."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, "di sini diharapkan satu teks.")
        return "" if _blank(node) else str(node.value).strip()

    def words(self, node: yaml.Node) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(self.word(item) for item in self.items(node))

    def whole(self, node: yaml.Node) -> int:
        """A whole number from 1 to 99,999."""
        word = self.word(node)
        if not word.isascii() or not word.isdigit() or not 0 < int(word[:6]) < 100_000:
            raise self.error(node, f'"{word}" bukan bilangan bulat positif.')
        return int(word)


def _blank(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and str(node.tag).endswith(":null")
