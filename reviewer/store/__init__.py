"""The round file: one encrypted SQLite database holding a journal and what is read from it."""
