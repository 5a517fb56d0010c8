"""Pictures of the papers as they should look, and the test that compares with them."""
