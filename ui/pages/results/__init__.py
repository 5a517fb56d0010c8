"""The results page: the matrix of figures and why each is what it is."""
