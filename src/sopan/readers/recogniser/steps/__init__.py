"""From rows, symbols, and arrows to the kegiatan of an SOP."""
