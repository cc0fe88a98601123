"""
The joint model: a small BERT encoder with heads for tags, features, lemma scripts, names, and a dependency tree.

Encoder: MiniLM (Wang et al. 2020), 6 layers of 384. Tree: deep biaffine attention (Dozat and Manning 2017).
"""

import math

import torch
from torch import nn
from torch.nn import functional


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.widen, self.narrow = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, width = x.shape
        split = lambda y: y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        scores = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / math.sqrt(width // self.heads)
        weights = self.dropout(torch.softmax(scores + mask, -1))
        context = (weights @ split(self.value(x))).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.attended(context)))
        return self.norm2(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Word pieces and their capitalisation to vectors. The capitalisation's table starts at zero, so that the pretrained encoder is unchanged at first."""

    def __init__(self, vocab: int, width: int = 384, layers: int = 6, heads: int = 12, inner: int = 1536, dropout: float = 0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocab, width)
        self.places = nn.Embedding(512, width)
        self.types = nn.Parameter(torch.zeros(width))
        self.cases = nn.Embedding(5, width)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids: torch.Tensor, cases: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.pieces(ids) + self.places(places) + self.types + self.cases(cases)))
        for layer in self.layers:
            x = layer(x, mask)
        return x


def load_pretrained(encoder: Encoder, state: dict[str, torch.Tensor]) -> None:
    """Fills the encoder from the BERT weights of a safetensors file."""
    own = {
        "pieces.weight": state["embeddings.word_embeddings.weight"],
        "places.weight": state["embeddings.position_embeddings.weight"],
        "types": state["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": state["embeddings.LayerNorm.weight"],
        "norm.bias": state["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for number in range(len(encoder.layers)):
        for ours, theirs in names.items():
            for kind in ("weight", "bias"):
                own[f"layers.{number}.{ours}.{kind}"] = state[f"encoder.layer.{number}.{theirs}.{kind}"]
    missing = encoder.load_state_dict(own, strict=False)
    assert missing.missing_keys == ["cases.weight"] and not missing.unexpected_keys, missing


class JointModel(nn.Module):
    """All heads over the last layers' mix. Shapes: B sentences, P pieces, W words."""

    def __init__(self, encoder: Encoder, sizes: dict[str, int], arc: int = 384, rel: int = 128, dropout: float = 0.3):
        super().__init__()
        width = encoder.places.weight.shape[1]
        self.encoder = encoder
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.dropout = nn.Dropout(dropout)
        self.upos = nn.Linear(width, sizes["upos"])
        self.feats = nn.Linear(width, sizes["feats"])
        self.lemma = nn.Linear(width, sizes["lemma"])
        self.names = nn.Linear(width, sizes["names"])
        self.events = nn.Linear(width, sizes["events"])
        self.arc_head, self.arc_dep = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel_head, self.rel_dep = nn.Linear(width, rel), nn.Linear(width, rel)
        self.rel = nn.Parameter(torch.randn(sizes["deprel"], rel + 1, rel + 1) * 0.01)

    def words(self, ids, cases, mask, firsts) -> tuple[torch.Tensor, torch.Tensor]:
        """Vectors of the words (their first pieces'), and of the sentence (mean over its pieces)."""
        bias = (1.0 - mask[:, None, None, :].float()) * -10000.0
        pieces = self.encoder(ids, cases, bias)
        words = torch.gather(pieces, 1, firsts[:, :, None].expand(-1, -1, pieces.shape[2]))
        weights = mask[:, :, None].float()
        return words, (pieces * weights).sum(1) / weights.sum(1)

    def tree(self, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Arc scores [B, W, W + 1] (dependent, head; column 0 is the root) and relation scores [B, W, W + 1, R]."""
        heads = torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)
        act = lambda layer, x: self.dropout(functional.leaky_relu(layer(x), 0.1))
        one = lambda x: torch.cat([x, torch.ones_like(x[..., :1])], -1)
        arcs = one(act(self.arc_dep, words)) @ self.arc @ act(self.arc_head, heads).transpose(1, 2)
        dep, head = one(act(self.rel_dep, words)), one(act(self.rel_head, heads))
        halves = torch.einsum("bwi,rij->bwrj", dep, self.rel)
        return arcs, torch.einsum("bwrj,bhj->bwhr", halves, head)

    def forward(self, ids, cases, mask, firsts):
        words, sentence = self.words(ids, cases, mask, firsts)
        words = self.dropout(words)
        arcs, rels = self.tree(words)
        return self.upos(words), self.feats(words), self.lemma(words), self.names(words), self.events(words), arcs, rels, sentence
