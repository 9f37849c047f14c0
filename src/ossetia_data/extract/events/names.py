"""The mentions of an article -> which of them a token of one paragraph is part of."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import Mention

# What the language model calls these is written like a name, and is none.
NOT_NAMES = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"})

# What a name, or a word that stands for one, can be.
NOMINAL = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of one paragraph: found by the place where a token stands."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    offset: int
    pronouns: Mapping[int, Mention] = field(default_factory=dict)

    def at(self, token: Token) -> Mention | None:
        """Return the mention that the token is part of, or None."""
        at = self.offset + token.idx
        number = bisect_right(self.starts, at) - 1
        if number >= 0 and at < self.mentions[number].end:
            return self.mentions[number]
        return self.pronouns.get(token.i)

    def types(self, doc: Doc) -> Mapping[int, str]:
        """Return the entity type of each token that is part of a name; empty where nobody knows it."""
        types = {}
        for token in doc:
            pos = token.pos_
            if pos not in NOMINAL:
                continue
            mention = self.at(token)
            if mention is not None or pos == "PROPN":
                types[token.i] = mention.entity.type if mention is not None else ""
        return types

    def is_name(self, token: Token) -> bool:
        """Tell whether the token names somebody or something, known or not; dates do not."""
        return self.at(token) is not None or (token.pos_ == "PROPN" and token.ent_type_ not in NOT_NAMES)
