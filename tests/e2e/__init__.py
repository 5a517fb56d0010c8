"""The whole way through, by each front end."""
