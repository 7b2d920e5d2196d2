"""One module a format, each with `load(data, limits) -> Document`. Only a confined process imports them."""
