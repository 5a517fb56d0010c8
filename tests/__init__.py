"""The tests, one folder for each package, and the promises that belong to none."""
