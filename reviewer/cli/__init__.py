"""The second front end: one command, `jipyo`, over the same core as the window."""
