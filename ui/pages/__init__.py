"""One controller for each stage of the way."""
