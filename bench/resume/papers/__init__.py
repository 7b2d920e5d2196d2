"""Makes the labelled résumés: invented people, laid out in many ways, each with its truth as JSON."""
