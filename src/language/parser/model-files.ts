import { z } from 'zod';
import { Certainty } from '../../model/index.ts';
import { modelFilesOf, textOf } from '../model-files.ts';

/** How an event is told ("CERTAIN|POS"), as MEANTIME annotates it; `O` is no event. */
const EventLabel = z.string().transform((label, context) => {
  if (label === 'O') return undefined;
  const [certainty, polarity] = label.toLowerCase().split('|');
  const read = z.object({ certainty: Certainty, polarity: z.enum(['pos', 'neg', 'underspecified']) }).safeParse({ certainty, polarity });
  if (!read.success) context.addIssue(`unknown event label ${label}`);
  return read.data;
});

const Labels = z.object({
  upos: z.array(z.string()),
  feats: z.array(z.string()),
  lemma: z.array(z.string()),
  deprel: z.array(z.string()),
  names: z.array(z.string()),
  events: z.array(EventLabel),
});
/** What the numbers of the model's answers stand for. */
export type Labels = z.infer<typeof Labels>;

interface ModelFiles {
  graph: Uint8Array;
  labels: Labels;
  vocabulary: string;
}

/** Reads the files of the joint model and holds them against its checksums. Throws a `ModelError` when one is missing or isn't what was shipped. */
export function readModelFiles(folder: URL): ModelFiles {
  const read = modelFilesOf(folder);
  return {
    graph: read('model.onnx', (bytes) => bytes),
    labels: read('labels.json', (bytes) => Labels.parse(JSON.parse(textOf(bytes)))),
    vocabulary: read('vocab.txt', textOf),
  };
}
