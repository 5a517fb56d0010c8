"""The tables that screens read, each filled from the journal and from nothing else."""
