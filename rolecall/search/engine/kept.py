"""What an index of a version keeps of a person: its fields, and a person in them."""

from functools import cache

import tantivy

from rolecall.search.engine import KEYS, NUMBERS, TEXTS, Document
from rolecall.search.engine.paging import name_numbers
from rolecall.search.engine.versions import LOOSE, TOGETHER, VERSION, known, said_together, words_in

WORDS = "rolecall_words"
UNCOUNTED = ("email", "phone", "spoken", "fact")


@cache
def schema(version: int = VERSION) -> tantivy.Schema:
    """The fields of an index. Nothing is stored: what is read comes from the database."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("name_key", tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("hi", "lo", "name_1", "name_2", "added", "digest"):
        builder.add_unsigned_field(name, fast=True, indexed=name in ("hi", "name_1", "name_2"))
    for name in known(TEXTS, version):
        option = "freq" if name in LOOSE else "position"
        builder.add_text_field(name, tokenizer_name=WORDS, index_option=option)
    for name in known(KEYS, version):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=name not in UNCOUNTED)
    for name in known(TOGETHER.values(), version):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in known(NUMBERS[1:], version):
        builder.add_unsigned_field(name, fast=True)
    return builder.build()


def kept(document: Document, version: int) -> tantivy.Document:
    """A person as an index of a version keeps them."""
    made = tantivy.Document()
    made.add_text("id", document.id.hex)
    made.add_text("name_key", f"{document.name_key}\0{document.id.hex}")
    first, second = name_numbers(document.name_key)
    numbers = {
        "hi": document.id.int >> 64,
        "lo": document.id.int & 2**64 - 1,
        "name_1": first,
        "name_2": second,
        "digest": document.digest,
    }
    for name, number in numbers.items():
        made.add_unsigned(name, number)
    for name in known(document.numbers, version):
        for number in document.numbers[name]:
            made.add_unsigned(name, number)
    for name in known(TEXTS, version):
        if words := words_in(document, name, version):
            made.add_text(name, words)
    for name in known(document.keys, version):
        for value in document.keys[name]:
            made.add_text(name, value)
        if name in TOGETHER and known([TOGETHER[name]], version):
            made.add_text(TOGETHER[name], said_together(document.keys[name]))
    return made
