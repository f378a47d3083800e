"""How the demo comes to be: offices, invented people, and the story of their SOPs, told by real deeds."""
