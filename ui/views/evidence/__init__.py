"""The evidence viewer's layout: files above, tools, a search, and what the file is shown in."""
