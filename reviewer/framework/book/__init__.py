"""The rules of an edition as a workbook: a sheet for each part, written and read back without loss."""
