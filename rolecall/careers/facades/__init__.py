"""The shapes in which other products give their posts away and take applications, filled with ours.

A careers page that was written for one of them goes on working when its host name is changed. Written after
what both publish for whoever builds such pages: grnhse/greenhouse-api-docs (job board), lever/postings-api.
"""
