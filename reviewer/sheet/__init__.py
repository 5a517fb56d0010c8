"""Official papers: result → page model → PDF bytes."""
