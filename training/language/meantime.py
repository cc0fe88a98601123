"""Reads MEANTIME articles (CAT XML): sentences of words, each marked with the event that it heads and how certain that event is told."""

import xml.etree.ElementTree as XML
from pathlib import Path

from data import Sentence

DEVELOPED_ON = ("corpus_airbus", "corpus_gm")
ANNOTATED = (0, 2, 3, 4, 5)
"""The sentences of an article that were annotated in full: its title and the four after the date."""


def read_events(folder: Path) -> list[Sentence]:
    """The annotated sentences of the articles to develop on; `events` holds O or certainty|polarity on every word of an event."""
    sentences: list[Sentence] = []
    for corpus in DEVELOPED_ON:
        for file in sorted((folder / "intra_cross-doc_annotation" / corpus).glob("*.xml")):
            sentences.extend(_sentences_of(XML.parse(file).getroot()))
    return sentences


def _sentences_of(root: XML.Element) -> list[Sentence]:
    marks: dict[str, str] = {}
    for mention in root.iter("EVENT_MENTION"):
        kind = "|".join((mention.get("certainty") or "CERTAIN", mention.get("polarity") or "POS"))
        for anchor in mention.iter("token_anchor"):
            marks[anchor.get("t_id") or ""] = kind
    sentences: dict[int, Sentence] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence") or 0)
        if number in ANNOTATED:
            sentence = sentences.setdefault(number, Sentence(f"{root.get('doc_id')}-{number}", events=[]))
            sentence.forms.append(token.text or "")
            sentence.events.append(marks.get(token.get("t_id") or "", "O"))
    return [sentences[number] for number in sorted(sentences)]
