"""The reader of BPMN: our own files, those of other programs, and those made to harm."""
