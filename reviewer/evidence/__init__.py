"""What institutions handed in, opened for showing: run only in the evidence process, never in the window."""
