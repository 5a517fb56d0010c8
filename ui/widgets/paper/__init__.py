"""Pages of a file on the screen: where they lie, what is kept of them, what is marked on them."""
