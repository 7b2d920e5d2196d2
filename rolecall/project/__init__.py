"""The only package that knows all others: settings, addresses, doors, the command line."""
