import type { Quotation } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { wordSet } from '../word-set.ts';
import { isCue, somebody } from './quotation-cues.ts';
import { sentenceAt } from './quotation-text.ts';
import { speakerOf } from './speaker.ts';
import { type Cue, cueOf } from './statement.ts';

/** Nothing but the quotation in its sentences. */
export function standsAlone(context: ReportContext, at: SentenceContext, quotation: Quotation): boolean {
  const before = context.text.slice(at.sentence.start, quotation.outer.start);
  const last = sentenceAt(context, quotation.outer.end - 1) ?? at;
  const after = context.text.slice(quotation.outer.end, last.sentence.end).replace(/\[[^\]]{1,4}\]/g, '');
  return !/[\p{L}\p{N}]/u.test(before) && !/\p{L}/u.test(after);
}

/** "“Sure.” [She replied]: “…”": who answers did not say what stands right before. */
export function isAnswered(context: ReportContext, quotation: Quotation): boolean {
  const last = sentenceAt(context, quotation.outer.end - 1);
  const next = last && context.sentences.slice(last.index + 1).find(({ sentence }) => sentence.tokens.some(({ upos }) => upos !== 'PUNCT'));
  const main = next && next.index - last.index < 3 ? next.phrases.clauses.find(({ link }) => link === 'main') : undefined;
  return main !== undefined && ANSWERING.has(main.verb.lemma) && main.verb.first < 4 && !main.inverted;
}

const ANSWERING: ReadonlySet<string> = wordSet('reply respond answer retort');

/** The speaker alone: it was another time that the verb of saying told of. */
export function withoutCue(cue: Cue | undefined): Cue | undefined {
  return (
    cue && { ...(cue.speaker ? { speaker: cue.speaker } : {}), ...(cue.speakerEntity !== undefined ? { speakerEntity: cue.speakerEntity } : {}) }
  );
}

/** The speaker of the sentence before: "… posted the following:", "the announcement by the spokesman that …". */
export function speakerBefore(context: ReportContext, at: SentenceContext): Cue | undefined {
  const before = context.sentences[at.index - 1];
  if (!before || at.sentence.part - before.sentence.part > 2) return undefined;
  const text = context.text.slice(before.sentence.start, before.sentence.end);
  const introduces = /:\s*(?:\[[^\]]{1,4}\])?\s*$/.test(text);
  const isOwnPart = before.sentence.part === at.sentence.part;
  const clause = before.phrases.clauses
    .toReversed()
    .find((other) => isCue(other, before) && other.link !== 'that' && other.link !== 'reported' && other.link !== 'relative');
  const cue = clause && (introduces || isOwnPart) ? cueOf(context, before, clause) : undefined;
  if (cue) return introduces ? cue : withoutCue(cue);
  const announcer = isOwnPart && !introduces ? announcerIn(context, before) : undefined;
  return announcer ?? personSpokenOf(context, before);
}

/** "[The mayor] did not hide her anger. “You could have helped.”": the one person of whom the sentence before tells. */
function personSpokenOf(context: ReportContext, at: SentenceContext): Cue | undefined {
  const main = at.phrases.clauses.find(({ link, verb }) => link === 'main' && verb.form === 'finite');
  const speaker = main && !main.verb.passive ? somebody(context, at, main) : undefined;
  const entity = speaker?.speakerEntity;
  if (entity === undefined || context.reading.entities[entity]?.kind !== 'person') return undefined;
  const isSole = at.mentions.every(({ entity: other }) => other === entity || context.reading.entities[other]?.kind !== 'person');
  const hasSpeech = context.speechAt.touching(at.sentence).length > 0;
  return isSole && !hasSpeech ? speaker : undefined;
}

/** "the announcement by [ministry spokeswoman Ada Kaya]". */
function announcerIn(context: ReportContext, at: SentenceContext): Cue | undefined {
  const { items } = at.phrases;
  for (const [index, item] of items.entries()) {
    const by = items[index + 1];
    const named = items[index + 2];
    if (
      item.kind === 'noun' &&
      /^(?:announcement|statement|remark|comment|claim)$/.test(item.noun.lemma) &&
      by?.kind === 'preposition' &&
      by.word === 'by' &&
      named?.kind === 'noun'
    ) {
      return speakerOf(context, at, [named.noun]);
    }
  }
  return undefined;
}
