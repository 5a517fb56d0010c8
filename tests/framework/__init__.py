"""The rule files and the reader that checks them."""
