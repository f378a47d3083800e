"""How much a foreign file may hold; what exceeds a limit is refused before it costs time or memory.

Together they keep a reading within 256 MB: a mark of XML costs some 130 bytes once it is parsed.
"""

MEGABYTE = 1_000_000

# Hundreds of scanned pages in one Word file are 40 MB.
MAX_FILE = 60 * MEGABYTE

# A workbook of 200 sheets with a drawing each has some 1,500 parts.
MAX_PARTS = 6_000

# The largest part of a real SOP is 50 kB of XML; 10,000 shapes as Excel writes them are 12 MB.
MAX_PART = 24 * MEGABYTE

# All that is read out of one package; pictures that nobody asks for don't count.
MAX_READ = 120 * MEGABYTE

# 10,000 shapes that differ in nothing but their number are packed 200 : 1, a bomb 1,000 : 1.
MAX_RATIO = 400
RATIO_FROM = MEGABYTE

# Elements and attributes of one part and of all parts that are parsed; a shape as Excel writes it has 60 to 100.
MAX_MARKS = 1_000_000
MAX_MARKS_READ = 3_000_000

# Tables nested ten deep in text boxes in groups are 90 elements deep.
MAX_DEPTH = 200
