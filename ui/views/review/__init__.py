"""The review desk in parts: worklist, contents, mark, evidence, declaration, standing aside."""
