"""The OMG's schema of BPMN 2.0, as an installed package carries it."""

from importlib.resources import as_file, files

from lxml import etree


def bpmn_schema() -> etree.XMLSchema:
    """The schema with its four parts."""
    with as_file(files("SpiffWorkflow") / "bpmn" / "parser" / "schema") as folder:
        return etree.XMLSchema(etree.parse(folder / "BPMN20.xsd"))
