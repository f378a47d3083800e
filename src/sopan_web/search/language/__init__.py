"""Indonesian for the index: how a text falls into words, which stem a word has, and what says the same."""

from sopan_web.search.language.stemming import guess_stems, stem
from sopan_web.search.language.synonyms import Concept, find_concepts
from sopan_web.search.language.words import Word, cut, fold

__all__ = ["Concept", "Word", "cut", "find_concepts", "fold", "guess_stems", "stem"]
