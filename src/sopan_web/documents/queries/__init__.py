"""Reads of this room, a file a question; every one is scoped by the actor's government and rights."""
