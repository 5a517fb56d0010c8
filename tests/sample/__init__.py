"""The sample round's tests."""
