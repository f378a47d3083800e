"""A bar on standard error while many files are worked on, only where a person watches."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


def open_progress(deed: str) -> Progress:
    """The bar of ``deed`` ("Menggambar"); each task's description is the file at hand."""
    screen = Console(stderr=True)
    columns = TextColumn(deed), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    return Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal)
