"""The deeds of this room: taking files in, reading them, making drafts of what was read."""

from sopan_web.intake.actions.read import read_batch
from sopan_web.intake.actions.receive import receive_batch, resume_batch, stop_batch
from sopan_web.intake.actions.take import skip_found, take_found

__all__ = ["read_batch", "receive_batch", "resume_batch", "skip_found", "stop_batch", "take_found"]
