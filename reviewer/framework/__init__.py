"""Rule files: reading, checking, carrying and showing the rules of an edition."""
