import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import type { FramedVerb } from '../frames/frames.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { contentsOf, names } from '../nouns/noun-contents.ts';

/** Whether a frame takes one means for the other: tear gas, rubber bullets, batons are no firearms, also where they are fired; where live rounds are told beside them, those count. */
export function isOtherMeans(at: SentenceContext, clause: Clause, { frame, pattern }: FramedVerb): boolean {
  if ((frame.id === 'attack' && pattern.mode === 'firearms') || frame.id === 'bombard') return meansOf(at, clause) === 'crowd-control';
  if (pattern.predicate === 'use chemical weapons') return names(at, clause.object, TEAR_GAS);
  return frame.id === 'beat' && pattern.mode === 'crowd-control' && clause.verb.lemma !== 'use' && meansOf(at, clause) === 'arms';
}

const TEAR_GAS = ['teargas', 'tear-gas', 'pepper-gas'];

/** "fired [tear gas]", "opened fire [with live rounds]"; undefined where the clause tells no means. */
function meansOf(at: SentenceContext, { object, obliques }: Clause): 'arms' | 'crowd-control' | undefined {
  const told = [...object, ...nounsAfter(obliques, 'with')].flatMap((noun) => [noun, ...contentsOf(at, noun)]);
  const shot = told.flatMap((noun) => ammunition(at, noun) ?? []);
  if (shot.includes('arms')) return 'arms';
  return shot.length > 0 || names(at, told, wordsOf('@crowd-control')) ? 'crowd-control' : undefined;
}

/** "live [rounds]", "[bullets]", "rubber [bullets]". */
function ammunition(at: SentenceContext, noun: NounPhrase): 'arms' | 'crowd-control' | undefined {
  if (!AMMUNITION.has(singularOf(noun.lemma))) return undefined;
  const kinds = at.sentence.tokens.slice(noun.first, noun.head).map(({ form }) => form.toLowerCase());
  return kinds.some((kind) => HARMLESS.test(kind)) ? 'crowd-control' : 'arms';
}

const AMMUNITION = wordSet('bullet round ammunition rifle gun pistol machine-gun shotgun cartridge');
const HARMLESS =
  /^(?:rubber|plastic|sponge|foam|baton|paint|blank|gas|tear|tear-gas|teargas|water|stun|bean|beanbag|bean-bag|pellet|pepper|coated|rubber-coated|warning)$/u;
