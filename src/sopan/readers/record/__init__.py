"""What a record says as an SOP: values under the keys of ``sopan.document.fields``, from whatever file they come."""

from sopan.readers.record.interpret import interpret
from sopan.readers.record.nodes import Mapping, Node, Scalar, Sequence
from sopan.readers.record.plain import Plain, compose_plain

__all__ = ["Mapping", "Node", "Plain", "Scalar", "Sequence", "compose_plain", "interpret"]
