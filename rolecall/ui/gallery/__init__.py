"""Every component and a few whole screens with made-up data, as files to look at and to test."""
