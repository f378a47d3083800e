"""What a BPMN file says: flow nodes in lanes, arrows between them, and what stands beside."""
