"""Files that people bring and take: checked on the way in, kept apart, handed out only to those who may."""
