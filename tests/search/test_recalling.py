"""What was asked before is recalled, and never when it would be answered otherwise by now."""

from dataclasses import replace

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import CandidateTag, Tag
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment
from rolecall.search.queries import Wanted, asked_of_engine, find
from tests.search.conftest import Fed


def test_an_answer_is_recalled_until_somebody_in_the_index_changes(
    amara: Application, rae: Member, fed: Fed
) -> None:
    fed()
    wanted = Wanted("amara")

    first, again = asked_of_engine(rae, wanted), asked_of_engine(rae, replace(wanted))
    candidates.add(by=rae, name="Amara Quist")
    fed()
    after = asked_of_engine(rae, wanted)

    assert first is again
    assert [*first.ids] == [amara.candidate_id]
    assert (first.total, after.total) == (1, 2)


def test_a_word_is_forgiven_until_somebody_is_called_so(amara: Application, rae: Member, fed: Fed) -> None:
    """Amarra is nobody's name: who is called nearly so is found, until somebody is called just so."""
    fed()
    before = find(rae, Wanted("amarra"))
    candidates.add(by=rae, name="Amarra Quist")
    fed()
    after = find(rae, Wanted("amarra"))

    assert (before.forgiven, [hit.person.name for hit in before.hits]) == (("amarra",), ["Amara Nwosu"])
    assert (after.forgiven, [hit.person.name for hit in after.hits]) == ((), ["Amarra Quist"])


def test_whoever_asks_otherwise_is_answered_otherwise(amara: Application, rae: Member, fed: Fed) -> None:
    bela = candidates.add(by=rae, name="Bela Nwosu")
    fed()
    wanted = Wanted("nwosu", order="newest")

    newest, by_name = asked_of_engine(rae, wanted), asked_of_engine(rae, replace(wanted, order="name"))
    one = asked_of_engine(rae, replace(wanted, limit=1))
    others = asked_of_engine(rae, replace(wanted, q="-nwosu"))

    assert [*newest.ids] == [bela.id, amara.candidate_id]
    assert [*by_name.ids] == [amara.candidate_id, bela.id]
    assert (len(one.ids), one.total, others.total) == (1, 2, 0)


def test_names_are_read_anew_while_the_index_stays_as_it_is(
    amara: Application, rae: Member, fed: Fed
) -> None:
    """The index keeps ids of tags: when one is called otherwise, nobody in it changes."""
    tag = Tag.objects.create(name="silver")
    CandidateTag.objects.create(candidate=amara.candidate, tag=tag)
    fed()
    before = asked_of_engine(rae, Wanted("tag:silver")).total, asked_of_engine(rae, Wanted("tag:gold")).total
    Tag.objects.filter(id=tag.id).update(name="gold", name_normalised="gold")
    after = asked_of_engine(rae, Wanted("tag:silver")).total, asked_of_engine(rae, Wanted("tag:gold")).total

    assert (before, after) == ((1, 0), (0, 1))


def test_whoever_reaches_less_far_is_not_told_what_others_were(
    amara: Application, rae: Member, cleo: Member, fed: Fed
) -> None:
    fed()
    wanted = Wanted("amara")

    assert asked_of_engine(rae, wanted).total == 1
    assert asked_of_engine(cleo, wanted).total == 0


def test_a_whole_list_is_asked_for_each_time(amara: Application, rae: Member, fed: Fed) -> None:
    """What a pool or an export takes is long, and is asked for once."""
    fed()
    wanted = Wanted("amara", limit=5000)

    assert asked_of_engine(rae, wanted) is not asked_of_engine(rae, wanted)


def test_a_passage_is_cut_anew_from_a_text_that_reads_otherwise(
    amara: Application, rae: Member, fed: Fed
) -> None:
    """While the index stays as it is: the passage is what the row says to whoever may read it."""
    pipeline.comment(amara.candidate, by=rae, body="Plays the harpsichord")
    fed()

    def said(q: str) -> str:
        passage = find(rae, Wanted(q)).hits[0].passage
        return "".join(text for text, _ in passage.pieces) if passage else ""

    before = said("harpsichord"), said("plays")
    Comment.objects.update(body="Tunes a harpsichord")

    assert before == ("Plays the harpsichord", "Plays the harpsichord")
    assert (said("harpsichord"), said("plays")) == ("Tunes a harpsichord", "")
