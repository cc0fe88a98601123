import type { Published, Reading, Report, Sentence } from '../model/index.ts';
import { referencesOf } from './coreference/chains/index.ts';
import { rankedMentions } from './coreference/ranking/index.ts';
import { boundPublication } from './dating/index.ts';
import { type GivenSentence, sentencesGiven } from './given-words.ts';
import { namesAndMentions } from './names/index.ts';
import { tellByReference } from './origins/by-reference.ts';
import { findQuantities } from './quantities/index.ts';
import { findQuotations } from './quotations/index.ts';
import { splitSentences } from './sentences/index.ts';
import { findTimes, placeTimes } from './times/index.ts';
import { parseGiven, parseSentence } from './tokens/index.ts';

export type { GivenSentence } from './given-words.ts';
export { ModelError } from './model-files.ts';
export { plainReport } from './plain-report.ts';

/**
 * Reads a report: sentences with their words, names, times and quantities; quotations; who is mentioned; the publication date bounded where intake found none.
 * Only the English article parts are read. All offsets are UTF-16 code units of the report's text. Pure: the same report gives the same reading.
 * @param given sentences and words that are kept as they are, in place of those that would be found
 * Throws a `ModelError` when the language model is missing or damaged.
 */
export async function read(report: Report, given?: readonly GivenSentence[]): Promise<Reading> {
  const { text } = report;
  const { mentions: byRules, ...named } = await readNames(report, given);

  // 7. whom pronouns and definite phrases mean, weighed against one another
  const mentions = rankedMentions(report, { text, ...named, mentions: byRules });

  // 8. of which country those are of whom only such a phrase tells it
  tellByReference({ text, ...named, mentions });

  // 9. which phrases, whatever they stand for, refer to the same
  const references = referencesOf({ text, ...named, mentions });

  return { ...named, mentions, references };
}

/** A reading as far as names and what rules link with them: `read` without its last three steps. Throws as it does. */
export async function readNames(report: Report, given?: readonly GivenSentence[]): Promise<Omit<Reading, 'references'>> {
  const { text } = report;

  // 1. sentences: "… arms to Russia.[1] | Nevertheless, …"
  // 2. words with part of speech, lemma and tree; the model's names and events
  const sentences = given ? await parsedAsGiven(report, given) : await parsed(report);

  // 3. what stands between quotation marks
  const quotations = findQuotations(report, sentences);

  // 4. times as they are told, the publication date bounded by those that need none, then all of them placed
  const found = findTimes(text, sentences);
  const published: Published | undefined = boundPublication(report, found);
  const times = placeTimes(text, found, published?.edtf);
  for (const [index, sentence] of sentences.entries()) sentence.times = times[index] ?? [];

  // 5. amounts, clear of the times
  for (const sentence of sentences) sentence.quantities = findQuantities(text, sentence);

  // 6. who and what is named, and which words stand for them
  const { entities, mentions } = namesAndMentions(published ? { ...report, published } : report, sentences, quotations);

  return { sentences, quotations, entities, mentions, ...(published ? { published } : {}) };
}

async function parsed(report: Report): Promise<Sentence[]> {
  const sentences = splitSentences(report);
  for (const sentence of sentences) Object.assign(sentence, await parseSentence(report.text, sentence));
  return sentences;
}

async function parsedAsGiven(report: Report, given: readonly GivenSentence[]): Promise<Sentence[]> {
  const sentences: Sentence[] = [];
  for (const { sentence, words } of sentencesGiven(report, given)) sentences.push({ ...sentence, ...(await parseGiven(words)) });
  return sentences;
}
