"""Finding people: an engine beside the database that returns ids; rows are read under the wall."""
