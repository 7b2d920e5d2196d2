"""The demo company: a cast and its months of history, built through the same actions as everything."""
