"""Small reusable parts; none of them knows the core."""
