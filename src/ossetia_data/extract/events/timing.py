"""A trigger and the date expressions of its paragraph -> when it happened, and what says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.extract.dates import DateExpression
from ossetia_data.extract.events.factuality import carried_by
from ossetia_data.extract.events.syntax import VERBAL, above, first_conjunct, helpers, is_passive
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import LASTING
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import DateBasis

# Between a date and its verb a noun may stand (`in the courts on Friday`, `at a rally Friday`) if the date is
# put to it by these or by nothing.
LOOSE = frozenset({"in", "on", "at", "during"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression and where it hangs in the parse: the words from it up to the first verb."""

    expression: DateExpression
    root: Token
    path: tuple[Token, ...]
    governed: Token | None = None

    @property
    def verb(self) -> Token | None:
        """Return the verb that the date belongs to."""
        last = self.path[-1] if self.path else None
        return last if last is not None and last.pos_ in VERBAL else None


def hang(doc: Doc, expressions: Sequence[DateExpression], offset: int) -> list[Dated]:
    """Return where each date expression of the paragraph hangs."""
    found = []
    for expression in expressions:
        start, end = expression.start - offset, expression.end - offset
        words = doc.char_span(start, end, alignment_mode="expand")
        if words is not None and len(words):
            governed = _introduced(words[-1]) if expression.aftermath else None
            found.append(Dated(expression, words.root, tuple(_path(words.root)), governed))
    return found


def _introduced(after: Token) -> Token | None:
    """Return the head of what stands behind `five weeks after`."""
    if after.dep_ == "mark":
        return after.head
    return next((child for child in after.children if child.dep_ in ("pobj", "pcomp")), None)


def _path(root: Token) -> Iterator[Token]:
    for head in above(root):
        yield head
        if head.pos_ in VERBAL:
            return


def when(trigger: Trigger, dates: Sequence[Dated]) -> DateExpression | None:
    """Return the expression that dates a happening, by the closest tie there is."""
    ranked = (
        (rank, number) for number, dated in enumerate(dates) if (rank := _tie(trigger, dated)) is not None
    )
    best = min(ranked, default=None)
    return dates[best[1]].expression if best else None


def _tie(trigger: Trigger, dated: Dated) -> int | None:
    """Return how loosely a date is tied to a trigger (0 is the closest), None if not at all."""
    if dated.root.i == trigger.word.i:
        return 0
    if dated.expression.aftermath:
        # What has no date of its own is not told by how long after it something else was.
        if not dated.expression.edtf:
            return None
        return 3 if dated.governed is not None and _is_within(trigger.word, dated.governed) else None
    if trigger.word.pos_ not in VERBAL and trigger.word in dated.path:
        return 0
    if trigger.head.pos_ not in VERBAL or dated.verb is None:
        return None
    if not _is_near(dated, trigger):
        return None
    heads = [trigger.head, *carried_by(trigger.head)]
    if any(head.i == dated.verb.i for head in heads):
        return 1
    return 2 if _shares(trigger.head, dated) or _accompanies(trigger.head, dated) else None


def _is_within(word: Token, scope: Token) -> bool:
    """Tell whether a word stands under `scope`, but not in a clause joined to it.

    A subordinate clause that opens a sentence is now and then taken for the main one.
    """
    joined = [child.left_edge.i for child in scope.children if child.dep_ == "conj" and child.pos_ in VERBAL]
    end = min([scope.right_edge.i + 1, *joined])
    return scope.left_edge.i <= word.i < end


def _is_near(dated: Dated, trigger: Trigger) -> bool:
    """Tell whether nothing but a loosely put noun stands between the date and its verb."""
    between = [
        word for word in dated.path[:-1] if word.dep_ not in ("prep", "pcomp", "npadvmod", "advmod", "mark")
    ]
    if not between:
        return True
    if any(word.i == trigger.word.i for word in between):
        return True
    first = dated.path[0].lower_ if dated.path else ""
    return len(between) == 1 and (first in LOOSE or dated.root.dep_ == "npadvmod")


def _shares(verb: Token, dated: Dated) -> bool:
    """Tell whether a verb joined by `and` shares the date of the other."""
    owner = dated.verb
    if owner is None:
        return False
    if verb.dep_ == "conj" and first_conjunct(verb).i == owner.i:
        return dated.root.i < owner.i and not _has_own_subject(verb)
    same = owner.dep_ == "conj" and first_conjunct(owner).i == verb.i
    return same and dated.root.i > owner.i and is_passive(verb) and owner.tag_ == "VBN"


def _accompanies(verb: Token, dated: Dated) -> bool:
    """Tell whether a participle tells what went with the dated verb: `emerged in the 1980s, demanding …`."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or dated.verb is None or _has_own_subject(verb):
        return False
    marked = any(child.dep_ in ("mark", "prep") and child.i < verb.i for child in verb.children)
    return verb.head.i == dated.verb.i and not marked and verb.i > verb.head.i


def goes_on(trigger: Trigger, expression: DateExpression, dates: Sequence[Dated]) -> bool:
    """Tell whether a happening has lasted since its date: `has occupied it since 2008`."""
    verb = trigger.head
    lasts = verb.tag_ == "VBG" or verb.lemma_.lower() in LASTING
    since = any(
        dated.expression is expression and dated.path and dated.path[0].lower_ == "since" for dated in dates
    )
    return since and lasts and bool(helpers(verb) & {"has", "have"}) and "/" not in expression.edtf


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def basis_of_undated(trigger: Trigger, heading: bool) -> tuple[DateBasis, bool]:
    """Return the basis of a happening without a date, and whether it may take the day of publication.

    A heading in the present tense reports the news of its day; the present perfect says that it is news,
    but not of which day.
    """
    verb = first_conjunct(trigger.head)
    if verb.pos_ not in VERBAL:
        return "none", False
    if heading and verb.tag_ in ("VBZ", "VBP") and verb.dep_ == "ROOT":
        return "publication", True
    perfect = verb.tag_ == "VBN" and helpers(verb) & {"has", "have", "'s", "’s"}
    return ("publication", False) if perfect else ("none", False)
