"""Values of an evaluation: frozen, exact, without input or output."""
