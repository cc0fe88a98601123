import { type Span, type StatementFinding } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { actorsOf } from '../participants.ts';
import { type NounPhrase, prepositionalAt } from '../phrases/index.ts';
import { formOf } from './indirect.ts';
import { speakerOf } from './speaker.ts';
import { statementOf, trimmed } from './statement.ts';

/** A sentence that the report bases on a source: "according to data from the customs office". */
export interface SourcedSentence {
  sentence: number;
  span: Span;
  entity?: number;
}

/** What a sentence is based on, and, where that is somebody who speaks, the statement. */
export function accordingTo(context: ReportContext, at: SentenceContext): { statements: StatementFinding[]; sourced: SourcedSentence[] } {
  const { items } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'preposition' && item.word === 'according to');
  const phrase = index >= 0 ? prepositionalAt(items, index) : undefined;
  const noun = phrase?.phrase.nouns[0];
  if (!phrase || !noun) return { statements: [], sourced: [] };
  const document = documentSource(context, at, noun, phrase.last);
  if (document) return { statements: [], sourced: [document] };
  const speaker = speakerOf(context, at, [noun]);
  if (!speaker?.speaker) return { statements: [], sourced: [] };
  const entity = speaker.speakerEntity;
  const sourced: SourcedSentence = { sentence: at.index, span: speaker.speaker, ...(entity !== undefined ? { entity } : {}) };
  const start = items[index];
  const last = at.sentence.tokens.length - 1;
  const before = start && start.first > 0 ? trimmed(context, at, { first: 0, last: start.first - 1 }) : undefined;
  const after = before ? undefined : trimmed(context, at, { first: phrase.phrase.last + 1, last });
  const content = before ?? after;
  if (!content || !start) return { statements: [], sourced: [sourced] };
  const cue = spanOfTokens(context, at.sentence, { first: start.first, last: start.last });
  return {
    statements: [statementOf(context.report, [content], formOf(context, [content]), { ...speaker, cue }, 'according-to')],
    sourced: [sourced],
  };
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
  if (!DOCUMENTS.has(noun.lemma) || noun.closed) return undefined;
  const from = prepositionalAt(at.phrases.items, lastItem + 1);
  const publisher = from && ['from', 'by', 'of'].includes(from.phrase.preposition) ? from.phrase.nouns[0] : noun.possessor;
  const actor = publisher ? actorsOf(context, at, publisher)[0] : undefined;
  const span = actor?.span ?? spanOfTokens(context, at.sentence, noun);
  return { sentence: at.index, span, ...(actor ? { entity: actor.entity } : {}) };
}
