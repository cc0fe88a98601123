import { type Span, type StatementFinding } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { actorsOf } from '../participants.ts';
import { type NounPhrase, prepositionalAt, type TokenRange, type Tree } from '../phrases/index.ts';
import { isOfOtherSource } from './content-ends.ts';
import { formOf } from './form.ts';
import { contentOf } from './quotation-text.ts';
import { speakerOf } from './speaker.ts';
import { statementOf, trimmed } from './statement.ts';
import { toldBy } from './vouched-for.ts';

/** A sentence that the report bases on a source: "according to data from the customs office". */
export interface SourcedSentence {
  sentence: number;
  span: Span;
  entity?: number;
}

/** What a sentence is based on, and, where that is somebody who speaks, the statement. */
export function accordingTo(context: ReportContext, at: SentenceContext): { statements: StatementFinding[]; sourced: SourcedSentence[] } {
  const starts = at.phrases.items.flatMap((item, index) => (item.kind === 'preposition' && item.word === 'according to' ? [index] : []));
  const found = starts.map((index) => accordingAt(context, at, index));
  return { statements: found.flatMap(({ statements }) => statements), sourced: found.flatMap(({ sourced }) => sourced) };
}

function accordingAt(context: ReportContext, at: SentenceContext, index: number): { statements: StatementFinding[]; sourced: SourcedSentence[] } {
  const { items } = at.phrases;
  const start = items[index];
  const phrase = prepositionalAt(items, index);
  const noun = phrase?.phrase.nouns[0];
  if (!start || !phrase || !noun) return { statements: [], sourced: [] };
  const document = documentSource(context, at, noun, phrase.last);
  if (document) return { statements: [], sourced: [document] };
  const speaker = speakerOf(context, at, [noun]);
  if (!speaker?.speaker) return { statements: [], sourced: [] };
  const entity = speaker.speakerEntity;
  const sourced: SourcedSentence = { sentence: at.index, span: speaker.speaker, ...(entity !== undefined ? { entity } : {}) };
  const aside = { first: start.first, last: Math.max(phrase.phrase.last, endOf(at, noun)) };
  const content = toldBy(at, aside).flatMap((range) => trimmed(context, at, upToOther(at, range)) ?? []);
  if (content.length === 0) return { statements: [], sourced: [sourced] };
  const cue = spanOfTokens(context, at.sentence, { first: start.first, last: start.last });
  const words = inMarks(context, content);
  const told = words ? [words] : content;
  const form = words ? 'direct' : formOf(context, content);
  return { statements: [statementOf(context.report, told, form, { ...speaker, cue }, 'according-to')], sourced: [sourced] };
}

/** "According to Ada Holm, jobs fell[, which, according to the union, is a low]". */
function upToOther({ phrases: { tree } }: SentenceContext, { first, last }: TokenRange): TokenRange {
  const comma = tree
    ? tree.tokens.findIndex(({ form }, token) => token >= first && token < last && form === ',' && isOfOtherSource(tree, token + 1))
    : -1;
  return { first, last: comma < 0 ? last : comma - 1 };
}

/** "According to Ada Holm, [“nobody was told”]": words that are all in marks are the speaker's own. */
function inMarks(context: ReportContext, [span, more]: readonly Span[]): Span | undefined {
  if (!span || more) return undefined;
  const around = context.speechAt.touching(span).find(({ outer }) => outer.start <= span.start && outer.end >= span.end);
  return around && contentOf(context, around);
}

/** The last token of what hangs on the speaker: "two people [familiar with the matter, who asked not to be named]". */
function endOf(at: SentenceContext, noun: NounPhrase): number {
  const { tree } = at.phrases;
  let last = noun.last;
  if (!tree) return last;
  for (let token = last + 1; token < tree.tokens.length && hangsOn(tree, token, noun); token++) last = token;
  while (last > noun.last && tree.tokens[last]?.upos === 'PUNCT') last--;
  return last;
}

function hangsOn(tree: Tree, token: number, noun: NounPhrase): boolean {
  let each = token;
  while (each >= 0 && !(each >= noun.first && each <= noun.last)) {
    const isSetOff = tree.deprel(each) === 'acl' && tree.tokens[tree.first(each) - 1]?.form === ',';
    if (isSetOff || tree.relation(each) === 'parataxis' || (tree.relation(each) === 'conj' && tree.tokens[each]?.upos === 'VERB')) return false;
    each = tree.head(each);
  }
  return each >= 0;
}

const DOCUMENTS: ReadonlySet<string> = new Set([
  'data',
  'datum',
  'figure',
  'report',
  'statistic',
  'document',
  'study',
  'estimate',
  'survey',
  'poll',
  'record',
  'number',
  'index',
  'calculation',
  'filing',
]);

/** "according to [data from China’s customs office]", "[World Bank figures]": who published it. */
function documentSource(context: ReportContext, at: SentenceContext, noun: NounPhrase, lastItem: number): SourcedSentence | undefined {
  // "according to the [Geological Survey]" names a body
  if (!DOCUMENTS.has(noun.lemma) || noun.closed || /^\p{Lu}/u.test(at.sentence.tokens[noun.head]?.form ?? '')) return undefined;
  const from = prepositionalAt(at.phrases.items, lastItem + 1);
  const publisher = from && ['from', 'by', 'of'].includes(from.phrase.preposition) ? from.phrase.nouns[0] : noun.possessor;
  const actor = publisher ? actorsOf(context, at, publisher)[0] : undefined;
  const span = actor?.span ?? spanOfTokens(context, at.sentence, noun);
  return { sentence: at.index, span, ...(actor ? { entity: actor.entity } : {}) };
}
