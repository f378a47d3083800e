"""Redraws the picture of the README from its example: ``python tools/write_readme_drawing.py``."""

from pathlib import Path
from tempfile import TemporaryDirectory

from sopan import Order, deliver

ROOT = Path(__file__).parent.parent
SOP = ROOT / "contoh" / "surat-masuk.yaml"
PICTURE = ROOT / "docs" / "gambar" / "surat-masuk.svg"


def main() -> None:
    """Replaces the picture by the first flow page, as it would be printed."""
    with TemporaryDirectory() as folder:
        delivery = deliver(Order(SOP, (("svg", Path(folder) / "x.svg"),)))
        PICTURE.write_bytes(delivery.files[0].read_bytes())


if __name__ == "__main__":
    main()
