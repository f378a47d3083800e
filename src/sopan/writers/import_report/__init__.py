"""What came of bringing in many files, as an Excel workbook to work through."""
