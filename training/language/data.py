"""Reads the treebank (CoNLL-U) and the names over its sentences (IOB2) into sentences of UD words."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sentence:
    """One sentence of UD words; `heads` count from 1, 0 is the root; `names` are IOB2 tags, `events` O or how an event is told;
    each is None, and the tree's columns empty, where no one annotated them."""

    id: str
    forms: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deprels: list[str] = field(default_factory=list)
    names: list[str] | None = None
    events: list[str] | None = None


def read_conllu(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file; multiword ranges and empty nodes are passed over."""
    sentences: list[Sentence] = []
    current: Sentence | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            current = Sentence(line.removeprefix("# sent_id = "))
            sentences.append(current)
        elif line and not line.startswith("#") and current is not None:
            columns = line.split("\t")
            if "-" in columns[0] or "." in columns[0]:
                continue
            current.forms.append(columns[1])
            current.lemmas.append(columns[2])
            current.upos.append(columns[3])
            current.feats.append(columns[5])
            current.heads.append(int(columns[6]))
            current.deprels.append(columns[7])
    return sentences


def read_names(path: Path) -> dict[str, list[str]]:
    """IOB2 tags by sentence id; kinds other than PER, ORG and LOC become O."""
    names: dict[str, list[str]] = {}
    current: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# sent_id = "):
            current = names.setdefault(line.removeprefix("# sent_id = "), [])
        elif line and not line.startswith("#"):
            tag = line.split("\t")[2]
            current.append(tag if tag[2:] in ("PER", "ORG", "LOC") else "O")
    return names


def with_names(sentences: list[Sentence], names: dict[str, list[str]]) -> list[Sentence]:
    """The same sentences with their names, where the words agree in number."""
    for sentence in sentences:
        tags = names.get(sentence.id)
        if tags is not None and len(tags) == len(sentence.forms):
            sentence.names = tags
    return sentences
