"""Statistics about a panel: how far its reviewers agree. They use binary fractions, and no points come from here."""
