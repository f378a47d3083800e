"""From a file to a tree of nodes: encodings, YAML, JSON, their faults, and the limits; knows no meaning."""
