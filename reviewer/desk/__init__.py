"""The only composer: a command goes in, one transaction happens, what changed comes out."""
