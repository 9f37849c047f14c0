"""A text -> the code of its language, where its function words leave no doubt."""

from ossetia_data.normalise.cues import STOP_WORDS

_SAMPLE = 2000
_FEWEST_WORDS = 20
_SHARE = 0.22
_KINDS = 6


def language_of(text: str) -> str:
    """Return `en` if `text` is clearly English, and an empty string otherwise.

    About four of ten words of English news are function words; of related languages fewer than one.
    """
    words = [word.strip(".,;:!?\"'“”‘’()").lower() for word in text.split(maxsplit=_SAMPLE)[:_SAMPLE]]
    found = [word for word in words if word in STOP_WORDS]
    sure = len(words) >= _FEWEST_WORDS and len(found) >= _SHARE * len(words) and len(set(found)) >= _KINDS
    return "en" if sure else ""
