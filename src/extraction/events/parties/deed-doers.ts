import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { nounsAfter } from '../candidate.ts';
import { phrasesAfter } from '../nouns/noun-contents.ts';
import { adjectiveActors, compoundActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Whoever does the deeds that some nouns tell: "[EU] sanctions on Chad", "[Chad]'s release of the pilots", "the arrest of two rebels by [Chad]"; nobody to whom they are done. */
export function doersOf(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => {
    const after = phrasesAfter(at, noun);
    const told = parties(context, at, nounsAfter(after, 'by'));
    if (told.length > 0) return told;
    // "[Holm]'s conviction" is suffered by whoever has it, where nobody else is told to
    const owner = noun.possessor && after.some(({ preposition }) => SUFFERING.has(preposition)) ? parties(context, at, [noun.possessor]) : [];
    if (owner.length > 0 || noun.possessor) return owner;
    const before = compoundActors(context, at, noun);
    return before.length > 0 ? before : adjectiveActors(context, at, noun).slice(0, 1);
  });
}

const SUFFERING: ReadonlySet<string> = new Set(['of', 'on', 'against', 'to', 'for']);
