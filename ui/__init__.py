"""The window: Qt only, over the core in `reviewer`."""
