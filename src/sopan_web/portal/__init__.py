"""The public face, read-only: is this document valid?"""
