"""The places of a drawing: where frames lie, how presets and freeforms run, and which outline they show."""
