"""Places on paper: a Word file tells widths, but not where its rows and paragraphs come to stand."""
