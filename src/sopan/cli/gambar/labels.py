"""The words that a region prints beside the arrows of a decision."""

from sopan.lint import read_profile


def read_labels(profile: str) -> tuple[str, str]:
    """The first pair of the region's file. UnreadableError says what is wrong and where."""
    return read_profile(profile).label_pairs[0]
