"""The Model Context Protocol at `/mcp`: assistants act with the rights of whoever connected them.

A tool is an operation of the API. Calling it asks the API, in this process, with the caller's own
`Authorization`: the same checks, limits, problems and lines on the timeline as over HTTP, and nothing to
keep in step by hand.
"""
