"""
Sentences with other names in the places of their names: replaced by names of the same kind from the training set and from the lists of `knowledge/`
(mention replacement: Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", 2020).
"""

import json
import random
import re
from pathlib import Path

from data import Sentence
from evaluate import names_of

FROM_LISTS = 0.5
"""How often a name comes from the lists and not from the training set."""


class NamePools:
    """Names by kind, each as UD words: those of the training set as often as they stand there, and those of the lists."""

    def __init__(self, sentences: list[Sentence], knowledge: Path):
        self.seen: dict[str, list[list[str]]] = {"PER": [], "ORG": [], "LOC": []}
        for s in sentences:
            for first, last, kind in sorted(names_of(s.names or [])):
                self.seen[kind].append(s.forms[first : last + 1])
        read = lambda name: json.loads((knowledge / f"{name}.json").read_text(encoding="utf-8"))["entries"]
        people = [name for entry in read("people") for name in (entry["name"], *entry.get("bare", []))]
        organisations = [name for entry in read("organisations") for name in (entry["name"], *entry.get("also", []))]
        places = [entry["name"] for kind in ("cities", "places") for entry in read(kind)]
        self.given = [name for entry in read("given-names") for name in entry["names"].split()]
        self.surnames = [name.split()[-1] for name in people]
        self.listed = {kind: [words_of(name) for name in names] for kind, names in (("PER", people), ("ORG", organisations), ("LOC", places))}

    def draw(self, kind: str, rng: random.Random) -> list[str]:
        if rng.random() >= FROM_LISTS:
            return rng.choice(self.seen[kind])
        if kind == "PER" and rng.random() < 0.5:
            return [rng.choice(self.given), *words_of(rng.choice(self.surnames))]
        return rng.choice(self.listed[kind])


def words_of(name: str) -> list[str]:
    """Cuts a name as the treebank does: hyphens and apostrophes apart, abbreviations with their stops."""
    return re.findall(r"(?:\w\.)+|\w+|[^\w\s]", name)


def swapped(s: Sentence, pools: NamePools, rng: random.Random) -> Sentence:
    """The sentence with most of its names replaced; it has no tree, and its words no tags."""
    starts = {first: (last, kind) for first, last, kind in names_of(s.names or [])}
    forms: list[str] = []
    tags: list[str] = []
    at = 0
    while at < len(s.forms):
        last, kind = starts.get(at, (at, ""))
        words = pools.draw(kind, rng) if kind and rng.random() < 0.8 else s.forms[at : last + 1]
        forms.extend(words)
        tags.extend([f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)] if kind else ["O"])
        at = last + 1
    return Sentence(s.id, forms=forms, names=tags)
