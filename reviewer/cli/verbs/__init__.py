"""The verbs of `jipyo`, a module for each stage of a round."""
