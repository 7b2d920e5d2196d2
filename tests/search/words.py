"""Whether words stand beside each other: what every field that holds words comes down to."""


def stands_in(said: tuple[str, ...], text: list[str], begins: bool = False) -> bool:
    """Whether words stand beside each other in a text."""
    if len(said) == 1 and not begins:
        return said[0] in text
    if len(said) > 1 and said[0] not in text:
        return False
    for at in range(len(text) - len(said) + 1):
        part = text[at : at + len(said)]
        if part == list(said):
            return True
        if begins and part[:-1] == list(said[:-1]) and part[-1].startswith(said[-1]):
            return True
    return False
