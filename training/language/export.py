"""Writes the trained model as ONNX in 8 bits, with its labels, vocabulary and checksums: `python export.py --model DIR --encoder DIR [--out DIR]`."""

import argparse
import hashlib
import json
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional

from encoding import CASES
from model import Encoder, JointModel, Layer

MODELS = Path(__file__).resolve().parents[2] / "models/en"
SHIPPED = ("labels.json", "model.onnx", "vocab.txt")


class FusedLayer(nn.Module):
    """A layer of the encoder for one sentence, its query, key and value made by one multiplication: the same numbers in fewer steps."""

    def __init__(self, layer: Layer):
        super().__init__()
        self.layer = layer
        three = (layer.query, layer.key, layer.value)
        self.joint = nn.Linear(layer.query.in_features, 3 * layer.query.out_features)
        self.joint.weight.data = torch.cat([each.weight.data for each in three])
        self.joint.bias.data = torch.cat([each.bias.data for each in three])

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        length, width = x.shape
        heads, size = self.layer.heads, width // self.layer.heads
        query, key, value = self.joint(x).view(length, 3, heads, size).permute(1, 2, 0, 3)
        weights = torch.softmax(query @ key.transpose(1, 2) / size**0.5, -1)
        context = (weights @ value).transpose(0, 1).reshape(length, width)
        x = self.layer.norm1(x + self.layer.attended(context))
        return self.layer.norm2(x + self.layer.narrow(functional.gelu(self.layer.widen(x))))


class OneSentence(nn.Module):
    """The joint model over one sentence, with the decisions made inside that need no search: tags, features, lemmas."""

    def __init__(self, model: JointModel):
        super().__init__()
        self.model = model
        self.layers = nn.ModuleList(FusedLayer(layer) for layer in model.encoder.layers)
        kinds, size = model.rel.shape[:2]
        # One matrix of all relations, so that it is multiplied in 8 bits like the others.
        self.rel = nn.Linear(size, kinds * size, bias=False)
        self.rel.weight.data = model.rel.data.permute(0, 2, 1).reshape(kinds * size, size).contiguous()

    def forward(self, pieces, cases, firsts):
        model, encoder = self.model, self.model.encoder
        places = torch.arange(pieces.shape[0])
        x = encoder.norm(encoder.pieces(pieces) + encoder.places(places) + encoder.types + encoder.cases(cases))
        for layer in self.layers:
            x = layer(x)
        words = x[firsts]
        arcs, rels = self.tree(words)
        tags = (head(words).argmax(-1) for head in (model.upos, model.feats, model.lemma))
        return *tags, model.names(words), model.events(words), arcs, rels, x.mean(0), x

    def tree(self, words: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Arc scores [W, W + 1], and relation scores [W, R, W + 1] of each of these pairs."""
        model, count = self.model, words.shape[0]
        heads = torch.cat([model.root[None], words])
        act = lambda layer, y: functional.leaky_relu(layer(y), 0.1)
        one = lambda y: torch.cat([y, torch.ones_like(y[:, :1])], -1)
        arcs = one(act(model.arc_dep, words)) @ model.arc @ act(model.arc_head, heads).T
        kinds, size = model.rel.shape[:2]
        halves = self.rel(one(act(model.rel_dep, words))).view(count * kinds, size)
        rels = (halves @ one(act(model.rel_head, heads)).T).view(count, kinds, count + 1)
        return arcs, rels


def without_notes(graph: onnx.ModelProto) -> onnx.ModelProto:
    """The graph without the exporter's notes, which name the files of the machine that made it."""
    body = graph.graph
    for holder in (graph, body, *body.node, *body.value_info, *body.initializer, *body.input, *body.output):
        holder.ClearField("metadata_props")
        holder.ClearField("doc_string")
    return graph


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=MODELS)
    args = parser.parse_args()
    labels = json.loads((args.model / "labels.json").read_text())
    state = torch.load(args.model / "model.pt", map_location="cpu")
    model = JointModel(Encoder(len(state["encoder.pieces.weight"])), {kind: len(values) for kind, values in labels.items()})
    model.load_state_dict(state)
    args.out.mkdir(parents=True, exist_ok=True)

    example = (torch.tensor([101, 2000, 2001, 102]), torch.tensor([4, 0, 1, 4]), torch.tensor([1, 2]))
    p, w = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=1, max=510)
    full = args.model / "model-32.onnx"
    torch.onnx.export(
        OneSentence(model).eval(),
        example,
        str(full),
        input_names=["pieces", "cases", "firsts"],
        output_names=["upos", "feats", "lemma", "names", "events", "arcs", "rels", "vector", "contexts"],
        dynamic_shapes={"pieces": {0: p}, "cases": {0: p}, "firsts": {0: w}},
        opset_version=18,
        external_data=False,
        dynamo=True,
    )
    graph = onnx.load(full)
    # The exporter's notes of shapes are wrong for the joint multiplications; the quantiser infers them anew.
    del graph.graph.value_info[:]
    onnx.save(graph, full)
    quantize_dynamic(str(full), str(args.out / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    onnx.save(without_notes(onnx.load(args.out / "model.onnx")), args.out / "model.onnx")
    vocab = (args.encoder / "vocab.txt").read_text(encoding="utf-8")
    (args.out / "vocab.txt").write_text(vocab, encoding="utf-8")
    (args.out / "labels.json").write_text(json.dumps({**labels, "cases": CASES}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    checksums = args.out / "checksums.json"
    # Other models in this folder have their own files there.
    others = json.loads(checksums.read_text(encoding="utf-8")) if checksums.exists() else {}
    sums = others | {name: hashlib.sha256((args.out / name).read_bytes()).hexdigest() for name in SHIPPED}
    checksums.write_text(json.dumps(sums, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(*(f"{name} {(args.out / name).stat().st_size}" for name in SHIPPED), sep="\n")


if __name__ == "__main__":
    main()
