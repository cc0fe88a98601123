"""Trains the joint model: `python train.py --data DIR --encoder DIR --out DIR`. Seeds are fixed; two busy cores take five minutes an epoch."""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional

from batches import IGNORE, Batches
from data import Sentence, read_conllu, read_names, with_names
from encoding import WordPieces
from evaluate import evaluate
from lemma_scripts import script_of
from meantime import read_events
from model import Encoder, JointModel, load_pretrained
from name_swaps import NamePools, swapped

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
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


@dataclass
class Stage:
    """
    So many epochs at rates that rise at first and then fall, to nought at the end of epoch `nought`; `cases` is how many sentences are written in
    another case.
    """

    epochs: int
    nought: int
    encoder_rate: float
    rate: float
    cases: dict[str, float] = field(default_factory=dict)


def train_stage(model: JointModel, stage: Stage, words: int, rng: random.Random, batches_of: Callable[[], Batches], done: Callable[[str], None]) -> None:
    """Trains over the batches that `batches_of` gives for each epoch; `done` is told of each."""
    pretrained = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "cases" not in n]
    fresh = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "cases" in n]
    rates = [{"params": pretrained, "lr": stage.encoder_rate}, {"params": fresh, "lr": stage.rate}]
    optimiser = torch.optim.AdamW(rates, betas=(0.9, 0.98), weight_decay=0.01)
    batches = batches_of()
    steps = stage.nought * len(batches.ordered(words, random.Random(1)))
    warm = steps // 12
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm))))
    for epoch in range(stage.epochs):
        model.train()
        started, total, seen = time.time(), 0.0, 0
        for ids, cases, mask, firsts, gold, vectors in batches.epoch(words, rng, stage.cases):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                outputs = model(ids, cases, mask, firsts)
            loss = loss_of(outputs, gold, vectors, firsts)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, seen = total + loss.item(), seen + 1
        done(f"epoch {epoch + 1} loss {total / seen:.3f} {time.time() - started:.0f}s")
        batches = batches_of()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--name-epochs", type=int, default=3)
    parser.add_argument("--after", type=Path, help="a model.pt that all epochs of the first stage made: go on from there")
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

    def done(epoch: str) -> None:
        print(epoch, json.dumps(evaluate(model, dev, labels, pieces)), flush=True)
        torch.save(model.state_dict(), args.out / "model.pt")

    # 1. everything at once
    if args.after:
        model.load_state_dict(torch.load(args.after, map_location="cpu"))
    else:
        train_stage(model, Stage(args.epochs, args.epochs + 4, 1.2e-4, 1.5e-3, {"title": 0.05}), args.words, rng, lambda: batches, done)

    # 2. names above all: beside the sentences, others of them with other names; some in small letters or in capitals
    pools = NamePools(train, KNOWLEDGE)
    named = [s for s in train if any(tag != "O" for tag in s.names or [])]
    swaps = random.Random(2)

    def with_swaps() -> Batches:
        both = copy(batches)
        both.join(Batches([swapped(s, pools, swaps) for s in named], labels, pieces))
        return both

    train_stage(model, Stage(args.name_epochs, args.name_epochs, 5e-5, 6e-4, {"title": 0.05, "lower": 0.05, "upper": 0.02}), args.words, swaps, with_swaps, done)


if __name__ == "__main__":
    np.random.seed(1)
    main()
