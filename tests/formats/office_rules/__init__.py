"""What Word and Excel demand of a package beyond its schemas; a fault is a line, and no line is a whole package."""

from io import BytesIO
from zipfile import ZipFile

from tests.formats.office_rules.excel import excel_faults
from tests.formats.office_rules.package import package_faults
from tests.formats.office_rules.word import word_faults


def faults_of(content: bytes) -> list[str]:
    """The faults of a DOCX, an XLSX, or, as far as packages go alike, a VSDX."""
    with ZipFile(BytesIO(content)) as archive:
        faults = list(package_faults(archive))
        if "word/document.xml" in archive.namelist():
            faults += word_faults(archive)
        if "xl/workbook.xml" in archive.namelist():
            faults += excel_faults(archive)
    return faults
