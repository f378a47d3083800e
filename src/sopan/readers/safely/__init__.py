"""Opens foreign files within limits: packages of parts, and XML without entities, document types, or the network."""

from sopan.readers.safely.package import Package, open_package
from sopan.readers.safely.relations import Relation
from sopan.readers.safely.xml import Element, name_of, number_of, parse_xml

__all__ = ["Element", "Package", "Relation", "name_of", "number_of", "open_package", "parse_xml"]
