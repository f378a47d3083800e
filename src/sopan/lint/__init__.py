"""The checker: rules of the regulations, each one file, and the findings they give."""
