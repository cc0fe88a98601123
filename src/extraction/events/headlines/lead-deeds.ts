import type { Entity, EventFinding } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { PartyContext } from '../parties/parties.ts';

/** How things were, what was felt or known, and no news: "loved", "had his hands full". */
const LASTING = wordSet(
  'love hate enjoy prefer admire adore fear want hope wish need know believe expect think like dislike understand see hear feel notice doubt trust remember forget have own hold keep face include contain ' +
    'operate run use feature lack occupy inhabit worship wear eat drink read teach study',
);

/** A report of fewer sentences is no more than a line. */
const LEAST_SENTENCES = 4;

/** Whether a clause is what the first sentence of a dated report tells of a body, a state or one of its people: "Chad's government [survived] a vote", of which the whole report is. */
export function isOfLead(context: PartyContext, at: SentenceContext, clause: Clause, participants: EventFinding['participants']): boolean {
  const { link, verb, object } = clause;
  if (link !== 'main' || verb.passive || object.length === 0 || LASTING.has(verb.lemma) || (verb.tense !== 'past' && !verb.perfect)) return false;
  if (context.report.published === undefined || context.sentences.length < LEAST_SENTENCES || leadOf(context) !== at) return false;
  return participants.some(({ role, entity }) => role === 'source' && isPublic(context.table.entities[entity]));
}

/** A state or a body, or a person of whom the state is known. */
const isPublic = (one: Entity | undefined): boolean => one !== undefined && (one.kind !== 'person' || one.country !== undefined);

function leadOf({ sentences }: ReportContext): SentenceContext | undefined {
  return sentences.find(
    ({ sentence, phrases }) =>
      (sentence.role === 'paragraph' || sentence.role === 'standfirst') &&
      phrases.clauses.some(({ link, verb }) => link === 'main' && verb.form === 'finite'),
  );
}
