"""Reads the files of office programs: Word, Excel, their drawings, and what older programs left behind."""
