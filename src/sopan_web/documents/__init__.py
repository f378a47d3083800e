"""SOP records, their working sheets, and their immutable versions; the only room that stores a document."""
