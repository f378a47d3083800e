"""Files as they lie in an office: our own exports, saved again by LibreOffice, in old formats, printed and scanned."""

import subprocess
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image
from tests.readers.printed.scan.papers import scanned

from bench.recall.disturb import save_again
from sopan import LayoutSettings, Sop, lay_out, write_docx, write_pdf, write_xlsx

COUNTS = {"word": 23, "excel": 18, "pdf": 20, "word, disimpan LibreOffice": 12, "excel, disimpan LibreOffice": 9,
          "word lama": 6, "excel lama": 4, "pindaian": 8}  # fmt: skip
_DPI = 200
_OLD = {"docx": "doc:MS Word 97", "xlsx": "xls:MS Excel 97"}


def make_archive(sops: Mapping[str, Sop], folder: Path) -> dict[str, bytes]:
    """A hundred files by their place, "word lama/NAME.doc", of the SOPs in turn; ``folder`` is for passing things."""
    drawings = {name: lay_out(sop, LayoutSettings()) for name, sop in sops.items()}
    docx = {f"{name}.docx": write_docx(drawing) for name, drawing in drawings.items()}
    xlsx = {f"{name}.xlsx": write_xlsx(drawing) for name, drawing in drawings.items()}
    pdf = {f"{name}.pdf": write_pdf(drawing) for name, drawing in drawings.items()}
    kinds = {
        "word": docx,
        "excel": xlsx,
        "pdf": pdf,
        "word, disimpan LibreOffice": save_again(docx, folder),
        "excel, disimpan LibreOffice": save_again(xlsx, folder),
        "word lama": dict(_old(docx, folder / "doc")),
        "excel lama": dict(_old(xlsx, folder / "xls")),
    }
    made = {f"{kind}/{name}": data for kind, files in kinds.items() for name, data in _some(files, COUNTS[kind])}
    scans = _some(pdf, COUNTS["pindaian"])
    return made | {f"pindaian/{name}": _scan(data, 0.6 - number % 3 / 2) for number, (name, data) in enumerate(scans)}


def _some(files: Mapping[str, bytes], count: int) -> Iterator[tuple[str, bytes]]:
    """``count`` of them, from the beginning again after the last, then under another name."""
    for number, (name, data) in enumerate(islice(cycle(files.items()), count)):
        turn = number // len(files)
        yield (f"{turn + 1}/{name}" if turn else name), data


def _old(files: Mapping[str, bytes], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Saved by LibreOffice as the Office of 1997 did."""
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    target = _OLD[next(iter(files)).rpartition(".")[2]]
    command = ["soffice", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--headless", "--convert-to", target]
    command += ["--outdir", str(folder / "lama"), *(str(folder / name) for name in files)]
    subprocess.run(command, capture_output=True, check=True, timeout=600)
    for path in sorted((folder / "lama").iterdir()):
        yield path.name, path.read_bytes()


def _scan(data: bytes, skew: float) -> bytes:
    document = pdfium.PdfDocument(data)
    pages = [scanned(_picture(page), skew) for page in document]
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=float(_DPI))
    return out.getvalue()


def _picture(page: pdfium.PdfPage) -> Image.Image:
    found: Image.Image = page.render(scale=_DPI / 72, grayscale=True).to_pil()
    return found
