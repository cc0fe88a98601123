import { type StatesTold, statesTold } from '../language/origins/states-told.ts';
import {
  type Mention,
  type Quotation,
  type Range,
  type Reading,
  type Reference,
  type Report,
  type Sentence,
  type Span,
  spanOf,
} from '../model/index.ts';
import { type Antecedent, antecedentOf } from './antecedents.ts';
import { type NounPhrase, type Phrases, phrasesOf, type TokenRange } from './phrases/index.ts';
import { type RangeIndex, rangeIndex } from './range-index.ts';

/** A sentence with its structure and its mentions, in the order of the text. */
export interface SentenceContext {
  index: number;
  sentence: Sentence;
  phrases: Phrases;
  mentions: Mention[];
  /** What its pronouns take up that has no name: "[they] blocked a road", "lifted [those]". */
  antecedents: ReadonlyMap<NounPhrase, Antecedent>;
}

/** A report as extraction looks at it. */
export interface ReportContext {
  report: Report;
  reading: Reading;
  text: string;
  sentences: SentenceContext[];
  /** Quotations of words that somebody said, in the order of the text. */
  speech: Quotation[];
  speechAt: RangeIndex<Quotation>;
  titlesAt: RangeIndex<Quotation>;
  sentencesAt: RangeIndex<SentenceContext>;
  /** What words refer to: by where they stand, and by their chain in the order of the text. */
  references: { at: RangeIndex<Reference>; chains: ReadonlyMap<number, readonly Reference[]> };
  /** Of which state the report speaks where its words tell none. */
  states: StatesTold;
  /** The firm of which the report tells most; missing until it is first asked for. */
  topic?: { firm: number | undefined };
}

/** Chunks every sentence. Linear in the text. */
export function contextOf(report: Report, reading: Reading): ReportContext {
  const mentionsBySentence = new Map<number, Mention[]>();
  for (const mention of reading.mentions) {
    const list = mentionsBySentence.get(mention.sentence);
    if (list) list.push(mention);
    else mentionsBySentence.set(mention.sentence, [mention]);
  }
  const sentences = reading.sentences.map((sentence, index) => {
    const mentions = mentionsBySentence.get(index) ?? [];
    return { index, sentence, mentions, phrases: phrasesOf(sentence, mentions), antecedents: new Map<NounPhrase, Antecedent>() };
  });
  const speech = reading.quotations.filter((quotation) => quotation.use === 'speech').toSorted((a, b) => a.start - b.start);
  const speechAt = rangeIndex(speech, (quotation) => [quotation.outer]);
  const titles = reading.quotations.filter((quotation) => quotation.use === 'title');
  const titlesAt = rangeIndex(titles, (quotation) => [quotation.outer]);
  const sentencesAt = rangeIndex(sentences, ({ sentence }) => [sentence]);
  const references = { at: rangeIndex(reading.references, (reference) => [reference]), chains: chainsOf(reading) };
  const states = statesTold(report, reading.sentences, reading.entities, reading.mentions);
  const context = { report, reading, text: report.text, sentences, speech, speechAt, titlesAt, sentencesAt, references, states };
  for (const at of sentences) for (const noun of at.phrases.nouns) setAntecedent(context, at, noun);
  return context;
}

function setAntecedent(context: ReportContext, at: SentenceContext & { antecedents: Map<NounPhrase, Antecedent> }, noun: NounPhrase): void {
  const before = antecedentOf(context, at, noun);
  if (before) at.antecedents.set(noun, before);
}

function chainsOf({ references }: Reading): Map<number, Reference[]> {
  const chains = new Map<number, Reference[]>();
  for (const reference of references) {
    const chain = chains.get(reference.chain);
    if (chain) chain.push(reference);
    else chains.set(reference.chain, [reference]);
  }
  return chains;
}

/** The text range of a token range; undefined where the tokens are missing. */
export function rangeOf(sentence: Sentence, tokens: TokenRange): Range | undefined {
  const first = sentence.tokens[tokens.first];
  const last = sentence.tokens[tokens.last];
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : undefined;
}

/** The span of a token range. Throws a RangeError for tokens that are not there, which would be a defect of the chunker. */
export function spanOfTokens(context: ReportContext, sentence: Sentence, tokens: TokenRange): Span {
  const range = rangeOf(sentence, tokens);
  if (!range) throw new RangeError(`no tokens ${tokens.first} to ${tokens.last} in the sentence at ${sentence.start}`);
  return spanOf(context.text, range.start, range.end);
}
