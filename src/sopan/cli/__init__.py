"""The command line: one command a file; each parses arguments, calls the pipeline, and prints."""
