"""Carrying work between laptops: packages out, returns in, journals merged."""
