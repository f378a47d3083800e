"""How much of an SOP the import finds again: texts, cells, identity, arrows, against an SOP file as the truth."""
