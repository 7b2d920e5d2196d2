"""The pages on which people are found, and on which searches and pools are kept."""
