"""What every room of the application stands on: errors, request facts, page frame, style. No business."""
