"""Writes the trained model as ONNX, in 32 bits and in 8: `python export.py --model DIR --encoder DIR --out DIR`."""

import argparse
import json
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from encoding import CASES
from model import Encoder, JointModel


class OneSentence(nn.Module):
    """The joint model over one sentence, with all decisions that need no search made inside: labels, and a relation for every pair of words."""

    def __init__(self, model: JointModel):
        super().__init__()
        self.model = model

    def forward(self, pieces, cases, firsts):
        mask = torch.ones_like(pieces)[None]
        upos, feats, lemma, names, events, arcs, rels, vector = self.model(pieces[None], cases[None], mask, firsts[None])
        return upos[0].argmax(-1), feats[0].argmax(-1), lemma[0].argmax(-1), names[0], events[0], arcs[0], rels[0].argmax(-1), vector[0]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    labels = json.loads((args.model / "labels.json").read_text())
    state = torch.load(args.model / "model.pt", map_location="cpu")
    model = JointModel(Encoder(len(state["encoder.pieces.weight"])), {kind: len(values) for kind, values in labels.items()})
    model.load_state_dict(state)
    args.out.mkdir(parents=True, exist_ok=True)

    example = (torch.tensor([101, 2000, 2001, 102]), torch.tensor([4, 0, 1, 4]), torch.tensor([1, 2]))
    p, w = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=1, max=510)
    full = args.out / "model-32.onnx"
    torch.onnx.export(
        OneSentence(model).eval(),
        example,
        str(full),
        input_names=["pieces", "cases", "firsts"],
        output_names=["upos", "feats", "lemma", "names", "events", "arcs", "rels", "vector"],
        dynamic_shapes={"pieces": {0: p}, "cases": {0: p}, "firsts": {0: w}},
        opset_version=18,
        external_data=False,
        dynamo=True,
    )
    quantize_dynamic(str(full), str(args.out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    vocab = (args.encoder / "vocab.txt").read_text(encoding="utf-8")
    (args.out / "vocab.txt").write_text(vocab, encoding="utf-8")
    (args.out / "labels.json").write_text(json.dumps({**labels, "cases": CASES}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    for file in sorted(args.out.iterdir()):
        print(file.name, file.stat().st_size)


if __name__ == "__main__":
    main()
