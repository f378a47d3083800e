"""What the workbooks share that people fill in and tick off: bytes without a clock, rows that grow, one look."""
