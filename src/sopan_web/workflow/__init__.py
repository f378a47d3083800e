"""The way of a document as a table of data: submit, verify, approve, enact, replace, revoke."""
