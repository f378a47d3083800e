"""Opens foreign files within limits: packages of parts, and XML without entities, document types, or the network."""

from sopan.readers.safely.package import Package as Package, open_package as open_package
from sopan.readers.safely.relations import Relation as Relation
from sopan.readers.safely.xml import (
    Element as Element,
    name_of as name_of,
    number_of as number_of,
    parse_xml as parse_xml,
)
