import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isNoneOfKind } from '../frames/argument-class.ts';
import type { FramedVerb } from '../frames/frames.ts';
import { objectsOf } from '../frames/sense.ts';
import { complementsOf } from '../inner-events.ts';
import { parties } from '../parties/owners.ts';
import { type PartyContext, partiesOf } from '../parties/parties.ts';

/** "the villagers [were allowed] to return": where nobody is told who lets them, nobody agrees with them; "Chad [will not be] insulted" tells of no insult. */
export function isLetByNobody({ verb }: Clause, { frame, pattern }: FramedVerb, sources: readonly Actor[]): boolean {
  if (!verb.passive || sources.length > 0) return false;
  const { type } = frame.plover;
  if (type === 'ACCUSE' || type === 'THREATEN') return verb.negative && (verb.tense === 'future' || verb.modal !== undefined);
  return type === 'AGREE' && pattern.needs?.includes('infinitive') === true;
}

/** "[Kenya] rejects the plan, the envoy said": what another one does is no act of whoever tells it. */
export function isOthersWord(context: PartyContext, at: SentenceContext, clause: Clause): boolean {
  const told = complementsOf(at, clause).filter(({ link }) => link === 'that' || link === 'reported');
  const speakers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return told.some(({ subject }) => {
    const doers = parties(context, at, subject);
    return doers.length > 0 && doers.every(({ entity }) => !speakers.has(entity));
  });
}

/** "it is unclear [how far] Brazil supports the plan": what is asked is whether it does so at all. */
export function isDegreeAsked({ sentence }: SentenceContext, { node, deprel }: Clause): boolean {
  const { tokens } = sentence;
  return (
    /^(?:ccomp|csubj)/.test(deprel) &&
    tokens.some(({ form, head }) => form.toLowerCase() === 'how' && head !== undefined && head !== node + 1 && tokens[head - 1]?.head === node + 1)
  );
}

/** "does not [fully] support", "cannot [simultaneously] support", "did not [immediately] accept": how, when or how far it is not so, not that it is not. */
export function isNegatedInPart(at: SentenceContext, { verb, object, subject }: Clause): boolean {
  const done = verb.passive ? subject : object;
  return (verb.negative && verb.adverbs.some((adverb) => PARTLY.has(adverb))) || done.some((noun) => isNoneOfKind(at.sentence.tokens, noun));
}

const PARTLY = wordSet(
  'fully entirely completely wholly totally simultaneously necessarily automatically unconditionally blindly always immediately readily',
);

/** "urges [them] to": a party that the reading could not tell. */
export function hasUnknownPronoun(context: PartyContext, at: SentenceContext, clause: Clause, { pattern, particle }: FramedVerb): boolean {
  return pattern.target.some((slot) => slot.split('|')[0] === 'object') && isDoneToUnknown(context, at, objectsOf(clause, particle) ?? []);
}

/** "invited [him] to Lima", of whom it isn't known who he is. */
export function isDoneToUnknown(context: PartyContext, at: SentenceContext, objects: readonly NounPhrase[]): boolean {
  return objects.some((noun) => isPersonal(at, noun.head) && partiesOf(context, at, noun).length === 0);
}

const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'it', 'us', 'we', 'you', 'me', 'i']);

function isPersonal(at: SentenceContext, token: number): boolean {
  const range = rangeOf(at.sentence, { first: token, last: token });
  return range !== undefined && PERSONAL.has(at.sentence.tokens[token]?.form.toLowerCase() ?? '');
}
