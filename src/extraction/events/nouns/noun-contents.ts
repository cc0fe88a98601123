import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import { followingOf, type NounPhrase, type PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** Nouns that stand for what follows "of": "a [series] of attacks", "[thousands] of students". */
export const CONTAINERS = wordSet(
  'series state round set ten campaign number kind group part wave lot act couple score dozen hundred thousand million member majority handful string spate',
  'crowd batch load variety range case total half most some leader head chief commander official representative ton tonne kilogram kilo kg gram worth pound litre liter',
  'chain row block cluster rash flurry spree column contingent detachment squad platoon patrol convoy caravan boatload busload truckload',
  'slice tranche instalment installment consignment planeload trainload shipload sack crate stockpile volley salvo canister',
  'gallon barrel acre hectare piece pair cache haul amount day week hour month year end beginning outbreak',
);

/** Whether one of the phrases is headed by one of the words: by its noun, by two words ("hunger strike", "sit-in"), after "a series of", or by what a pronoun takes up. */
export function names(at: SentenceContext, nouns: readonly NounPhrase[], lemmas: readonly string[]): boolean {
  return nouns.some((noun) => {
    const isHyphened = at.sentence.tokens[noun.head - 1]?.form === '-';
    const before = at.sentence.tokens[noun.head - (isHyphened ? 2 : 1)]?.lemma.toLowerCase();
    const lemma = isGunfire(at, noun) ? 'gunfire' : singularOf(noun.lemma);
    const after = at.sentence.tokens[noun.head + 1]?.form === '-' ? at.sentence.tokens[noun.head + 2]?.form.toLowerCase() : undefined;
    if (after !== undefined && lemmas.includes(`${noun.lemma}-${after}`)) return true;
    if ((lemma !== 'gunfire' && lemmas.includes(noun.lemma)) || lemmas.includes(lemma) || lemmas.includes(`${before}-${lemma}`)) return true;
    if (titleOf(at, noun).some((title) => lemmas.includes(title))) return true;
    const meant = at.antecedents.get(noun);
    if (meant && names(meant.at, [meant.noun], lemmas)) return true;
    return isContainer(at, noun) && contentsOf(at, noun).some((inner) => lemmas.includes(singularOf(inner.lemma)));
  });
}

/** "mortar [fire]", "[fire] from Serb lines", "unprovoked [firing] by troops": shots, and nothing that burns. */
function isGunfire(at: SentenceContext, noun: NounPhrase): boolean {
  const { first, head, phrases, possessor } = noun;
  if (!/^(?:fire|firing)$/i.test(at.sentence.tokens[head]?.form ?? '')) return false;
  const before = at.sentence.tokens.slice(possessor ? possessor.last + 1 : first, head).map((token) => token.lemma.toLowerCase());
  if (before.some((word) => SHOOTING.has(word))) return true;
  if (isHurtful(at, noun) && isBareNational(at, noun)) return true;
  const shooters = phrases.filter(({ preposition }) => preposition === 'by' || preposition === 'from').flatMap(({ nouns }) => nouns);
  return shooters.some((one) => ['COP', 'MIL', 'REB', 'UAF'].includes(agentNoun(at, one)?.sector ?? ''));
}

/** "[Israeli] fire", with nothing else before it. */
function isBareNational(at: SentenceContext, { first, head }: NounPhrase): boolean {
  const only = head - first === 1 ? at.sentence.tokens[first] : undefined;
  return only !== undefined && at.mentions.some(({ form, start, end }) => form === 'adjective' && start === only.start && end === only.end);
}

/** "[fire] killed two", "were wounded by [fire]", "came under [fire]"; what destroys homes and in what people die may be flames. */
function isHurtful(at: SentenceContext, noun: NounPhrase): boolean {
  return at.phrases.clauses.some(({ verb, subject, agents, obliques }) => {
    if (nounsAfter(obliques, 'under').includes(noun)) return true;
    const doers = verb.passive ? [...agents, ...nounsAfter(obliques, 'by'), ...nounsAfter(obliques, 'from')] : subject;
    return HURTING.has(verb.lemma) && doers.includes(noun);
  });
}

const HURTING = wordSet('kill wound injure maim hit hurt strike slay pin');

/** What is fired with, and how: "[small-arms] fire", "[sporadic] fire". */
const SHOOTING = wordSet(
  'gun machine-gun machinegun gunner mortar artillery rifle sniper rocket tank cannon howitzer missile shell small-arm small-arms arms arm pistol automatic anti-aircraft antiaircraft',
  'aircraft naval gunboat grenade heavy-weapon weapon mortar-bomb friendly hostile enemy return covering cross-border unprovoked indiscriminate sporadic intermittent random retaliatory sustained',
  'army police rebel guerrilla troop soldier militia',
);

/** "a series [of attacks]", "dozens of [settlers]" also where the amount is one phrase, "tens of thousands [of Belarusians]". */
export function contentsOf(at: SentenceContext, noun: NounPhrase, depth = 0): NounPhrase[] {
  const inside = at.phrases.nouns.filter(({ first, last }) => first > noun.head && last <= noun.last);
  // "dozens of [supporters] of Ada Holm": what follows is of them
  const areTold = inside.some(({ lemma }) => !CONTAINERS.has(singularOf(lemma)));
  const next = areTold ? [] : phrasesAfter(at, noun).slice(0, 1);
  // "50 million euros [in aid]"
  const after = [...nounsAfter(next, 'of'), ...(isMoney(at, noun) ? nounsAfter(next, 'in') : [])];
  const contents = after.length > 0 ? after : inside;
  return contents.flatMap((inner) => {
    const deeper = depth < 2 && CONTAINERS.has(singularOf(inner.lemma)) ? contentsOf(at, inner, depth + 1) : [];
    return deeper.length > 0 ? deeper : [inner];
  });
}

/** "50 million euros in [aid]": what somebody gives, stops or seizes, of other nouns themselves. */
export function goodsOf(at: SentenceContext, nouns: readonly NounPhrase[]): NounPhrase[] {
  return nouns.flatMap((noun) => {
    const goods = isMoney(at, noun) ? contentsOf(at, noun).filter(({ first }) => first > noun.last) : [];
    return goods.length > 0 ? goods : [noun];
  });
}

/** "50 million [euros]", "[$5 million]". */
function isMoney({ sentence: { tokens, quantities } }: SentenceContext, { head }: NounPhrase): boolean {
  const word = tokens[head];
  return word !== undefined && quantities.some(({ unit, start, end }) => /^[A-Z]{3}$/.test(unit) && start <= word.start && word.end <= end);
}

/** "the [ambassador] Eirik Solbakken": the nouns for a person before a name; "the [probe] Tycho" is no inquiry. */
function titleOf({ sentence }: SentenceContext, { first, head }: NounPhrase): string[] {
  if (sentence.tokens[head]?.upos !== 'PROPN') return [];
  return sentence.tokens
    .slice(first, head)
    .flatMap(({ upos, lemma, deprel }) =>
      upos === 'NOUN' && deprel !== 'nmod:poss' && nounClass(singularOf(lemma.toLowerCase())) === 'person' ? [singularOf(lemma.toLowerCase())] : [],
    );
}

/** "a series of attacks", "50,000 of its troops", "the first of four ships": told by what it is of. */
function isContainer(at: SentenceContext, noun: NounPhrase): boolean {
  const { head, lemma } = noun;
  return CONTAINERS.has(singularOf(lemma)) || isMoney(at, noun) || /^(?:NUM|ADJ|DET)$/.test(at.sentence.tokens[head]?.upos ?? '');
}

/** "reports [that soldiers had shot prisoners]": what such a noun says is said against somebody. */
export function isCharge({ lemma }: NounPhrase): boolean {
  return CHARGES.has(singularOf(lemma));
}

const CHARGES = wordSet('report claim allegation accusation charge suspicion evidence proof indication');

/** The prepositional phrases right after a noun phrase. */
export function phrasesAfter(at: SentenceContext, noun: NounPhrase): PrepositionalPhrase[] {
  const { items } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'noun' && item.noun === noun);
  return index < 0 ? [] : followingOf(items, index).obliques;
}
