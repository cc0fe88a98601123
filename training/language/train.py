"""Trains the joint model: `python train.py --data DIR --encoder DIR --out DIR`. Seeds are fixed; two busy cores take five minutes an epoch."""

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional

from data import Sentence, read_conllu, read_names, with_names
from encoding import CASES, MAX_PIECES, WordPieces
from evaluate import evaluate
from lemma_scripts import script_of
from meantime import read_events
from model import Encoder, JointModel, load_pretrained

IGNORE = -100
HEADLINES = 0.05
"""The share of sentences that are read with every word capitalised, as headlines are printed."""
EVENTS_REPEATED = 2
"""How often an epoch reads the few sentences with events."""


def labels_of(sentences: list[Sentence]) -> dict[str, list[str]]:
    """The label sets, commonest first; features and lemma scripts seen fewer than three times are left out."""
    count = lambda values, least: [value for value, n in sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])) if n >= least]
    scripts = [script_of(form, lemma) for s in sentences for form, lemma in zip(s.forms, s.lemmas)]
    return {
        "upos": count((tag for s in sentences for tag in s.upos), 1),
        "feats": count((f for s in sentences for f in s.feats), 3),
        "lemma": count(scripts, 3),
        "deprel": count((rel for s in sentences for rel in s.deprels), 1),
        "names": ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"],
        "events": count((event for s in sentences for event in s.events or []), 5),
    }


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

    def epoch(self, words: int, rng: random.Random):
        batches = self.ordered(words, rng)
        rng.shuffle(batches)
        for batch in batches:
            items = [headline(self.items[i]) if rng.random() < HEADLINES else self.items[i] for i in batch]
            yield *tensors(items), self.vectors[batch]

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


def headline(item):
    """The sentence with every word capitalised; lemmas, whose scripts read the capitals, are left out."""
    ids, cases, firsts, gold = item
    titled = [CASES["title"] if case == CASES["lower"] else case for case in cases]
    return ids, titled, firsts, {**gold, "lemma": [IGNORE] * len(firsts)}


def tensors(items):
    pad = lambda rows, value: torch.tensor([row + [value] * (max(map(len, rows)) - len(row)) for row in rows])
    ids = pad([item[0] for item in items], 0)
    mask = pad([[1] * len(item[0]) for item in items], 0)
    cases = pad([item[1] for item in items], 4)
    firsts = pad([item[2] for item in items], 0)
    gold = {kind: pad([item[3][kind] for item in items], IGNORE) for kind in items[0][3]}
    return ids, cases, mask, firsts, gold


def cross(scores: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Cross entropy over the words that someone annotated; nought where no one did."""
    known = wanted != IGNORE
    return functional.cross_entropy(scores[known], wanted[known]) if known.any() else scores.sum() * 0.0


def loss_of(outputs, gold, teacher, firsts) -> torch.Tensor:
    upos, feats, lemma, names, events, arcs, rels, sentence = (output.float() for output in outputs)
    words = firsts > 0
    no_head = torch.cat([torch.ones_like(words[:, :1]), words], 1)
    arcs = arcs.masked_fill(~no_head[:, None, :], -1e4)
    own = torch.arange(arcs.shape[1])
    arcs[:, own, own + 1] = -1e4
    heads = gold["heads"].clamp(min=0)
    chosen = torch.gather(rels, 2, heads[:, :, None, None].expand(-1, -1, 1, rels.shape[3])).squeeze(2)
    tagging = cross(upos, gold["upos"]) + 0.5 * cross(feats, gold["feats"]) + 0.5 * cross(lemma, gold["lemma"])
    spans = cross(names, gold["names"]) + 0.2 * cross(events, gold["events"])
    kept = 1 - functional.cosine_similarity(sentence, teacher).mean()
    return tagging + spans + cross(arcs, gold["heads"]) + cross(chosen, gold["deprel"]) + kept


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--words", type=int, default=900)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(args.threads)
    rng = random.Random(1)

    names = read_names(next((args.data / "uner-ewt").glob("*train*.iob2")))
    train = with_names(read_conllu(args.data / "ud-ewt/en_ewt-ud-train.conllu"), names)
    dev = with_names(read_conllu(args.data / "ud-ewt/en_ewt-ud-dev.conllu"), read_names(args.data / "uner-ewt/en_ewt-ud-dev.iob2"))
    if args.limit:
        train, dev = train[: args.limit], dev[:200]
    told = read_events(args.data / "meantime")
    labels = labels_of(train + told)
    train += [s for s in told for _ in range(EVENTS_REPEATED)]
    pieces = WordPieces(args.encoder / "vocab.txt")
    batches = Batches(train, labels, pieces)

    state = load_file(args.encoder / "model.safetensors")
    encoder, teacher = (Encoder(len(state["embeddings.word_embeddings.weight"])) for _ in range(2))
    load_pretrained(encoder, state)
    load_pretrained(teacher, state)
    teacher = JointModel(teacher, {kind: 1 for kind in labels}).eval()
    batches.teach(teacher)
    model = JointModel(encoder, {kind: len(values) for kind, values in labels.items()})
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False))

    steps = args.epochs * len(batches.ordered(args.words, random.Random(1)))
    pretrained = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "cases" not in n]
    fresh = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "cases" in n]
    optimiser = torch.optim.AdamW([{"params": pretrained, "lr": 1.2e-4}, {"params": fresh, "lr": 1.5e-3}], betas=(0.9, 0.98), weight_decay=0.01)
    warm = steps // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm))))

    for epoch in range(args.epochs):
        model.train()
        started, total, seen = time.time(), 0.0, 0
        for ids, cases, mask, firsts, gold, vectors in batches.epoch(args.words, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = model(ids, cases, mask, firsts)
            loss = loss_of(outputs, gold, vectors, firsts)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, seen = total + loss.item(), seen + 1
        scores = evaluate(model, dev, labels, pieces)
        print(f"epoch {epoch + 1} loss {total / seen:.3f} {time.time() - started:.0f}s", json.dumps(scores), flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")


if __name__ == "__main__":
    np.random.seed(1)
    main()
