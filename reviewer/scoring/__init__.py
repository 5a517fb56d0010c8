"""From marks and counts to points, grades and ranks: pure, exact, every figure with its reasons."""
