import { JointModel } from './joint-model.ts';
import type { ParsedSentence } from './parsed-sentence.ts';

let model: Promise<JointModel> | undefined;

/** The model of this thread, loaded when it is first asked for. Throws a `ModelError` when it is missing or damaged. */
function jointModel(): Promise<JointModel> {
  model ??= JointModel.load();
  return model;
}

/**
 * Parses a sentence whose words (as Universal Dependencies counts them) are given. The same words give the same parse, whatever is parsed beside them.
 * Throws a `ModelError` when the model is missing or damaged.
 */
export async function parseWords(forms: readonly string[]): Promise<ParsedSentence> {
  return (await jointModel()).parse(forms);
}

export type { ParsedSentence, ParsedWord } from './parsed-sentence.ts';
