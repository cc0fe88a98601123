"""Sentences as tensors: word pieces, their case, and what is known of each word."""

import random

import torch

from data import Sentence
from encoding import CASES, MAX_PIECES, WordPieces
from lemma_scripts import script_of
from model import JointModel

IGNORE = -100
"""What no one annotated."""


class Batches:
    """Sentences as tensors, in batches of about `words` words of like length."""

    def __init__(self, sentences: list[Sentence], labels: dict[str, list[str]], pieces: WordPieces):
        index = {kind: {label: i for i, label in enumerate(values)} for kind, values in labels.items()}
        self.items = []
        for s in sentences:
            ids, cases, firsts = pieces.of_words(s.forms)
            if len(ids) > MAX_PIECES:
                continue
            unknown = [IGNORE] * len(s.forms)
            gold = {
                "upos": [index["upos"][tag] for tag in s.upos] or unknown,
                "feats": [index["feats"].get(f, IGNORE) for f in s.feats] or unknown,
                "lemma": [index["lemma"].get(script_of(form, lemma), IGNORE) for form, lemma in zip(s.forms, s.lemmas)] or unknown,
                "names": [index["names"][tag] for tag in s.names] if s.names else unknown,
                "events": [index["events"].get(event, IGNORE) for event in s.events] if s.events else unknown,
                "heads": s.heads or unknown,
                "deprel": [index["deprel"][rel] for rel in s.deprels] or unknown,
            }
            self.items.append((ids, cases, firsts, gold))

    @torch.no_grad()
    def teach(self, teacher: JointModel) -> None:
        """Keeps the sentence vector that the pretrained encoder gives each sentence."""
        self.vectors = torch.zeros(len(self.items), teacher.encoder.places.weight.shape[1])
        for batch in self.ordered(2000, random.Random(1)):
            ids, cases, mask, firsts, _ = tensors([self.items[i] for i in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                self.vectors[batch] = teacher.words(ids, cases, mask, firsts)[1].float()

    def epoch(self, words: int, rng: random.Random, shares: dict[str, float]):
        """Batches in random order, with the sentences' vectors; `shares` is how many sentences are written in which case."""
        batches = self.ordered(words, rng)
        rng.shuffle(batches)
        for batch in batches:
            items = [recased(self.items[i], rng.random(), shares) for i in batch]
            yield *tensors(items), self.vectors[batch]

    def join(self, other: "Batches") -> None:
        """Takes the other's sentences in, without a vector: the cosine of nought pulls nowhere."""
        self.items = self.items + other.items
        self.vectors = torch.cat([self.vectors, self.vectors.new_zeros(len(other.items), self.vectors.shape[1])])

    def ordered(self, words: int, rng: random.Random) -> list[list[int]]:
        order = sorted(range(len(self.items)), key=lambda i: (len(self.items[i][0]) + rng.random() * 6))
        batches, current, longest = [], [], 0
        for i in order:
            longest = max(longest, len(self.items[i][0]))
            if current and longest * (len(current) + 1) > words:
                batches.append(current)
                current, longest = [], len(self.items[i][0])
            current.append(i)
        batches.append(current)
        return batches


def recased(item, chance: float, shares: dict[str, float]):
    """The sentence with all its words capitalised, in small letters or in capitals, as often as `shares` says; lemmas, whose scripts read the case, are left out."""
    ids, cases, firsts, gold = item
    for case, share in shares.items():
        if chance < share:
            lettered = [cases[i] if cases[i] == CASES["none"] else written(cases[i], case) for i in range(len(cases))]
            return ids, lettered, firsts, {**gold, "lemma": [IGNORE] * len(firsts)}
        chance -= share
    return item


def written(case: int, wanted: str) -> int:
    """A headline capitalises words in small letters and leaves the others."""
    return case if wanted == "title" and case != CASES["lower"] else CASES[wanted]


def tensors(items):
    pad = lambda rows, value: torch.tensor([row + [value] * (max(map(len, rows)) - len(row)) for row in rows])
    ids = pad([item[0] for item in items], 0)
    mask = pad([[1] * len(item[0]) for item in items], 0)
    cases = pad([item[1] for item in items], 4)
    firsts = pad([item[2] for item in items], 0)
    gold = {kind: pad([item[3][kind] for item in items], IGNORE) for kind in items[0][3]}
    return ids, cases, mask, firsts, gold
