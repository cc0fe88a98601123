"""Scores over given words: UPOS, features, lemmas, attachment with and without relation (all words, relations with their subtypes), names F1."""

import torch

from data import Sentence
from encoding import MAX_PIECES, WordPieces
from lemma_scripts import apply_script
from tree import best_tree


def names_of(tags: list[str]) -> set[tuple[int, int, str]]:
    """The spans (first word, last word, kind) that IOB2 tags tell; an I- without its B- opens one."""
    spans, start, kind = set(), None, ""
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[:2] != "I-" or tag[2:] != kind):
            spans.add((start, i - 1, kind))
            start = None
        if tag[:2] in ("B-", "I-") and start is None:
            start, kind = i, tag[2:]
    return spans


@torch.no_grad()
def evaluate(model, sentences: list[Sentence], labels: dict[str, list[str]], pieces: WordPieces) -> dict[str, float]:
    """Percentages over the sentences; one sentence at a time."""
    model.eval()
    right = {"upos": 0, "feats": 0, "lemma": 0, "uas": 0, "las": 0}
    words, gold_names, own_names, both = 0, 0, 0, 0
    for s in sentences:
        ids, cases, firsts = pieces.of_words(s.forms)
        if len(ids) > MAX_PIECES:
            continue
        tensor = lambda row: torch.tensor([row])
        upos, feats, lemma, names, _, arcs, rels, _ = model(tensor(ids), tensor(cases), torch.ones(1, len(ids)), tensor(firsts))
        heads = best_tree(arcs[0].float().numpy())
        for i in range(len(s.forms)):
            right["upos"] += labels["upos"][upos[0, i].argmax()] == s.upos[i]
            right["feats"] += labels["feats"][feats[0, i].argmax()] == s.feats[i]
            right["lemma"] += apply_script(s.forms[i], labels["lemma"][lemma[0, i].argmax()]) == s.lemmas[i]
            attached = heads[i] == s.heads[i]
            right["uas"] += attached
            right["las"] += attached and labels["deprel"][rels[0, i, heads[i]].argmax()] == s.deprels[i]
        words += len(s.forms)
        if s.names is not None:
            own = names_of([labels["names"][n] for n in names[0].argmax(-1)])
            gold = names_of(s.names)
            gold_names, own_names, both = gold_names + len(gold), own_names + len(own), both + len(gold & own)
    scores = {kind: round(100 * n / words, 2) for kind, n in right.items()}
    scores["names"] = round(200 * both / max(1, gold_names + own_names), 2)
    return scores
