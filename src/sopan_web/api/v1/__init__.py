"""Version 1 of the machine face: its doors, what they answer, and what every one of them does before and after."""
