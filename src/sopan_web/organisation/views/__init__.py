"""The pages of this room. Everybody reads the own government; writing goes through the deeds."""
