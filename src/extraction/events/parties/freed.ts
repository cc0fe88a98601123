import { contains, overlaps } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { type FramedEvent, nounsAfter } from '../candidate.ts';
import { isOfClass } from '../frames/argument-class.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { complementsOf } from '../inner-events.ts';
import { names, phrasesAfter } from '../nouns/noun-contents.ts';
import { parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { stateThere } from './verb-sources.ts';

/**
 * "demanded the release of [two nurses] held in Chad": of whoever is to be freed nothing is asked; it is asked of who holds them, where that is told, else of nobody told.
 */
export function withoutFreed(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { at, clause, plover, targets, sources } = candidate;
  if (plover.type !== 'REQUEST' || !clause || targets.length === 0) return candidate;
  const freed = freedIn(at, clause);
  const others = targets.filter(({ span }) => !freed.some((noun) => isWithin(at, noun, span)));
  if (others.length === targets.length) return candidate;
  const holders = holdersOf(context, at, freed).filter(({ entity }) => !sources.some((source) => source.entity === entity));
  const { guessed: _, ...told } = candidate;
  return { ...told, targets: others.length > 0 ? others : holders };
}

/** Who is to be freed: "the release of [his two sons]", "for the freeing of [its leader, Ada Holm]", "that the [nurses] be released". */
function freedIn(at: SentenceContext, clause: Clause): NounPhrase[] {
  const asked = [...(clause.verb.passive ? clause.subject : clause.object), ...nounsAfter(clause.obliques, 'for')];
  const releases = asked.filter((noun) => names(at, [noun], wordsOf('@freedom')));
  const told = complementsOf(at, clause).filter((each) => each.link === 'that' && isFreedIn(each));
  const freed = [
    ...releases.flatMap((noun) => [...(noun.possessor ? [noun.possessor] : []), ...nounsAfter(phrasesAfter(at, noun), 'of')]),
    ...told.flatMap(({ subject }) => subject),
  ];
  // "the release of Chadian [documents]"
  return freed.filter((noun) => isOfClass(at, noun, 'person'));
}

/** "unless the miners [are released]". */
export function isFreedIn({ verb }: Clause): boolean {
  return verb.passive && wordsOf('@freeing').includes(verb.lemma);
}

function isWithin({ sentence }: SentenceContext, noun: NounPhrase, span: Actor['span']): boolean {
  return [noun, ...noun.appositions].some((each) => {
    const range = rangeOf(sentence, each);
    return range !== undefined && (contains(range, span) || overlaps(range, span));
  });
}

/** "two nurses [held by Chad]", "jailed in [Chad]". */
function holdersOf(context: PartyContext, at: SentenceContext, freed: readonly NounPhrase[]): Actor[] {
  const held = at.phrases.clauses.filter(
    ({ governorNoun, antecedent, verb }) =>
      verb.passive && wordsOf('@holding').includes(verb.lemma) && freed.some((noun) => noun === governorNoun || antecedent?.includes(noun) === true),
  );
  const by = parties(
    context,
    at,
    held.flatMap(({ agents, obliques }) => nounsAfter(obliques, 'by').filter((noun) => agents.includes(noun))),
  );
  return (by.length > 0 ? by : held.flatMap((clause) => stateThere(context, at, clause))).slice(0, 1);
}
