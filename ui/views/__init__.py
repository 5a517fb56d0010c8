"""Layout and words only; nothing here knows the core."""
