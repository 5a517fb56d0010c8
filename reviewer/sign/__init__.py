"""Certificate signatures on papers: keys, request → sign → verify."""
