"""People known to an organization: contact points, documents, what their résumés say, duplicates."""
