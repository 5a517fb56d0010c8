"""The evidence process: what it shows of each kind, and what it says of files that are broken or mean harm."""
