import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import { actorsAt } from './actors-at.ts';
import type { Measured } from './beside.ts';
import { indexAt } from './indexes.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';
import { CHANGE_NOUNS, DOWN_VERBS, UP_VERBS } from './words.ts';

type Direction = NonNullable<Measure['direction']>;

/**
 * A change of which the words tell whose it is but not what changed, as the change before them did: "Nokia sales fell 12 percent. [Siemens] reported an 8 percent decline,
 * [Philips] dropped 5 percent". `before`: the last figure of this sentence or the one ahead of it.
 */
export function changeAgain(site: Site, before: Measured | undefined): Measured | undefined {
  const { quantity, tree, verb, preposition } = site;
  const meant = before?.measure;
  if (quantity.unit !== 'percent' || verb === undefined || !before || !meant?.direction || !meant.rule.startsWith('change')) return undefined;
  const subject = subjectsOf(tree, verb).at(-1);
  if (subject === undefined || indexAt(site, subject) !== undefined || actorsAt(site, subject, 'of').length === 0) return undefined;
  const direction = directionOf(site, verb) ?? (preposition === '' || preposition === 'by' ? ofVerb(lemmaOf(tree, verb)) : undefined);
  const named = direction === undefined ? undefined : (meant.elsewhere ?? nameBefore(before));
  return named && direction ? { site, measure: { rule: 'change', verb, direction, owned: true, elsewhere: named } } : undefined;
}

/** "Nokia was [off 4 percent]", "Nokia [gained 4 percent]", where the report speaks of shares right before: its shares. */
export function changeOfShares(site: Site): Measured | undefined {
  const { quantity, tree, preposition, first, top, context } = site;
  const verb = childrenBy(tree, top, 'cop').length > 0 ? top : site.verb;
  if (quantity.unit !== 'percent' || verb === undefined || !/^(?:by|off|up|down)?$/.test(preposition)) return undefined;
  const particle = PARTICLES.get(wordAt(tree, first - 1));
  const holder = [top, verb].flatMap((word) => subjectsOf(tree, word)).find((subject) => subject < first && actorsAt(site, subject, 'of').length > 0);
  const direction =
    particle ?? (tree.head(top) === verb ? (ofVerb(lemmaOf(tree, verb)) ?? (lemmaOf(tree, verb) === 'add' ? 'up' : undefined)) : undefined);
  if (holder === undefined || direction === undefined || !isFirm(site, holder)) return undefined;
  const from = Math.max(0, quantity.start - REACH);
  const before = context.text.slice(from, Math.min(site.at.sentence.end, quantity.end + 40));
  const told = [...before.matchAll(SHARES)].at(-1);
  if (!told || OTHER_GAINS.test(before.slice(told.index))) return undefined;
  const start = from + told.index;
  const span = { start, end: start + told[0].length, exact: told[0] };
  return { site, measure: { rule: 'change', verb, direction, owned: true, holder, elsewhere: { span, name: 'growth of shares' } } };
}

const isFirm = (site: Site, token: number): boolean =>
  actorsAt(site, token, 'of').every(({ entity }) => /^(?:company|organisation)$/.test(site.context.reading.entities[entity]?.kind ?? ''));

/** "shares", "to $4 a [share]". */
const SHARES = /\b(?:shares|stocks|(?<=\b(?:a|per) )share)\b/giu;

/** What is gained or lost otherwise than at an exchange: "in the [poll], Labour gained 7 percent". */
const OTHER_GAINS = /\b(?:polls?|surveys?|elections?|votes?|voters|seats?|parties|party|market share|viewers|readers|customers|subscribers)\b/iu;

/** How far before an amount the shares may be named, in characters: a few short sentences. */
const REACH = 400;

const PARTICLES: ReadonlyMap<string, Direction> = new Map([
  ['up', 'up'],
  ['down', 'down'],
  ['off', 'down'],
]);

const ofVerb = (lemma: string): Direction | undefined =>
  UP_VERBS.has(lemma) ? 'up' : DOWN_VERBS.has(lemma) || lemma === 'lose' ? 'down' : undefined;

/** "an 8 percent [decline]", "with a [plunge] of 60 percent": not "a decline [in exports]". */
function directionOf({ tree, first, last, top }: Site, verb: number): Direction | undefined {
  const near = [last + 1, last + 2, tree.head(top), first - 2].find(
    (token) => tagOf(tree, token) === 'NOUN' && CHANGE_NOUNS.has(lemmaOf(tree, token)),
  );
  if (near === undefined || near < verb) return undefined;
  const isNamed = childrenBy(tree, near, 'nmod').some(
    (kid) => /^(?:in|of)$/.test(wordAt(tree, kid - 1)) && tagOf(tree, kid) === 'NOUN' && kid !== top,
  );
  return isNamed ? undefined : CHANGE_NOUNS.get(lemmaOf(tree, near));
}

function nameBefore({ site, measure }: Measured): Measure['elsewhere'] {
  const word = measure.noun === undefined ? undefined : site.tree.tokens[measure.noun];
  if (!word || tagOf(site.tree, measure.noun ?? -1) !== 'NOUN') return undefined;
  return {
    span: { start: word.start, end: word.end, exact: site.context.text.slice(word.start, word.end) },
    name: `growth of ${wordAt(site.tree, measure.noun ?? -1)}`,
  };
}
