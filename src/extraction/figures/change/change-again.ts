import type { Range } from '../../../model/index.ts';
import { spanOfTokens } from '../../context.ts';
import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { actorsAt } from '../about/actors-at.ts';
import type { Measured } from '../measures/beside.ts';
import { indexAt } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { nameOf } from '../names/name.ts';
import { type Site, withVerb } from '../site.ts';
import { CHANGE_NOUNS, DOWN_VERBS, UP_VERBS } from './change-words.ts';
import { isPricedName, isTraded } from './exchange.ts';

type Direction = NonNullable<Measure['direction']>;

/**
 * A change of which the words tell whose it is but not what changed, as the change before them did: "Orvel sales fell 12 percent. [Tarn] reported an 8 percent decline,
 * [Corvex] dropped 5 percent". `before`: the last figure of this sentence or the one ahead of it.
 */
export function changeAgain(site: Site, before: Measured | undefined): Measured | undefined {
  const { quantity, tree, verb, preposition } = site;
  const meant = before?.measure;
  const other = before && (thatOf(site, before) ?? ofItAgain(site, before));
  if (other) return other;
  if (quantity.unit !== 'percent' || verb === undefined || !before || !meant?.direction || !meant.rule.startsWith('change')) return undefined;
  // whoever foresees growth next has none of it: "The bank forecast economic growth of 3 percent. [The fund] expects growth of 4 percent"
  if (meant.elsewhere?.name === 'growth of economy') return undefined;
  const subject = subjectsOf(tree, verb).at(-1);
  // "would shed [9 percent] of all clerks" tells of what itself
  if (/^ of \p{L}/u.test(site.context.text.slice(quantity.end, quantity.end + 5))) return undefined;
  // an index before says nothing of a firm
  const ofIndex =
    (meant.noun !== undefined && indexAt(before.site, meant.noun) !== undefined) || /^growth of \p{Lu}/u.test(meant.elsewhere?.name ?? '');
  if (
    subject === undefined ||
    ofIndex ||
    indexAt(site, subject) !== undefined ||
    isTraded(site, subject) ||
    actorsAt(site, subject, 'of').length === 0
  )
    return undefined;
  const noun = directionOf(site, verb);
  // "Profit fell 12 percent at Orvel. [Tarn] declined 3 percent": its shares did, and no profit
  const result = `${meant.elsewhere?.name ?? ''} ${meant.noun === undefined ? '' : lemmaOf(before.site.tree, meant.noun)}`;
  if (noun === undefined && before.site.at !== site.at && /\b(?:profit|loss|earnings|earning|income|margin|dividend)s?\b/u.test(result))
    return undefined;
  const direction = noun ?? (preposition === '' || preposition === 'by' ? ofVerb(lemmaOf(tree, verb)) : undefined);
  const named = direction === undefined ? undefined : (meant.elsewhere ?? nameBefore(before));
  return named && direction ? { site, measure: { rule: 'change', verb, direction, owned: true, elsewhere: named } } : undefined;
}

/** "The stock rose 3 percent to $95. [It] has climbed 27 percent since spring": of what is traded by its price, and was told of in the sentence before. */
function ofItAgain(site: Site, before: Measured): Measured | undefined {
  const { quantity, tree, verb, preposition, context, at } = site;
  const subject = verb === undefined ? undefined : subjectsOf(tree, verb).at(-1);
  const isPronoun = subject !== undefined && /^(?:it|they)$/.test(wordAt(tree, subject));
  if (!isPronoun || verb === undefined || quantity.unit !== 'percent' || !/^(?:by)?$/.test(preposition) || before.site.at === at) return undefined;
  // "they have lost [9 percent] of their value"
  if (/^ of (?!(?:its|their) (?:value|worth)\b)/u.test(context.text.slice(quantity.end, quantity.end + 24))) return undefined;
  const direction = tree.head(site.top) === verb ? (ofVerb(lemmaOf(tree, verb)) ?? (lemmaOf(tree, verb) === 'add' ? 'up' : undefined)) : undefined;
  const name = nameOf(before.site, before.measure)?.name.replace(/^growth of /u, '');
  if (direction === undefined || name === undefined || !isPricedName(name)) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: subject, last: subject });
  return { site, measure: { rule: 'change', verb, direction, ownedAs: before, elsewhere: { span, name: `growth of ${name}` } } };
}

/** "Orvel's shares lost 3 percent, and [those of Tarn] 2 percent", "revenue rose, but [that of its unit Corvex] fell 3 percent": the same of another. */
function thatOf(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, first, quantity, verb } = site;
  if (quantity.unit !== ahead.quantity.unit || ahead.tree !== tree || measure.noun === undefined || !measure.rule.startsWith('change'))
    return undefined;
  const pronoun = tree.tokens.findLastIndex(
    (_, token) => token > ahead.last && token < first && /^(?:that|those)$/.test(wordAt(tree, token)) && wordAt(tree, token + 1) === 'of',
  );
  const holder = first - 1 > pronoun && tagOf(tree, first - 1) === 'PROPN' ? first - 1 : tagOf(tree, first - 2) === 'PROPN' ? first - 2 : undefined;
  if (pronoun < 0 || holder === undefined || first - pronoun > 8 || actorsAt(site, holder, 'of').length === 0) return undefined;
  const own = first - 1 > holder && verb !== undefined ? ofVerb(lemmaOf(tree, verb)) : measure.direction;
  const named = measure.elsewhere ?? nameBefore({ site: ahead, measure });
  return named && own
    ? {
        site,
        measure: {
          rule: 'change',
          ...withVerb(measure.verb),
          direction: own,
          holder,
          owned: true,
          elsewhere: named,
        },
      }
    : undefined;
}

/** "Orvel was [off 4 percent]", "Orvel [gained 4 percent]", where the report speaks of shares right before: its shares. */
export function changeOfShares(site: Site): Measured | undefined {
  const { quantity, tree, preposition, first, top, context } = site;
  const verb = childrenBy(tree, top, 'cop').length > 0 ? top : site.verb;
  if (quantity.unit !== 'percent' || verb === undefined || !/^(?:by|off|up|down)?$/.test(preposition)) return undefined;
  const particle = PARTICLES.get(wordAt(tree, first - 1));
  const holder =
    beforeComma(site) ??
    beforeParticle(site) ??
    [top, verb].flatMap((word) => subjectsOf(tree, word)).find((subject) => subject < first && actorsAt(site, subject, 'of').length > 0);
  const direction =
    COMPARED.get(wordAt(tree, site.last + 1)) ??
    particle ??
    (tree.head(top) === verb ? (ofVerb(lemmaOf(tree, verb)) ?? (lemmaOf(tree, verb) === 'add' ? 'up' : undefined)) : undefined);
  if (
    holder === undefined ||
    direction === undefined ||
    isTraded(site, holder) ||
    indexAt(site, holder) !== undefined ||
    !isFirm(site, holder) ||
    isThing(site, holder)
  )
    return undefined;
  const from = Math.max(0, quantity.start - REACH);
  const before = context.text.slice(from, Math.min(site.at.sentence.end, quantity.end + 40));
  const told = [...before.matchAll(SHARES)].at(-1) ?? marketVerb(site, verb);
  if (!told || OTHER_GAINS.test(before)) return undefined;
  const start = 'start' in told ? told.start : from + told.index;
  const exact = context.text.slice(start, 'start' in told ? told.end : start + told[0].length);
  const span = { start, end: start + exact.length, exact };
  return { site, measure: { rule: 'change', verb, direction, owned: true, holder, elsewhere: { span, name: 'growth of shares' } } };
}

/** "Also down was [Orvel], 3 percent lower at $4": a firm right before the comma. */
function beforeComma(site: Site): number | undefined {
  const { tree, first, last } = site;
  if (wordAt(tree, first - 1) !== ',' || !COMPARED.has(wordAt(tree, last + 1)) || tagOf(tree, first - 2) !== 'PROPN') return undefined;
  return actorsAt(site, first - 2, 'of').length > 0 ? first - 2 : undefined;
}

/** "the index fell, with [Orvel] down 3 percent and [Tarn] off 2 percent": a firm right before the word that tells the way. */
function beforeParticle(site: Site): number | undefined {
  const { tree, first, context, at } = site;
  if (!PARTICLES.has(wordAt(tree, first - 1)) || tagOf(tree, first - 2) !== 'PROPN') return undefined;
  const before = context.text.slice(at.sentence.start, tree.tokens[first - 1]?.start ?? 0);
  return /\bwith\b[^;:]*$/u.test(before) && actorsAt(site, first - 2, 'of').length > 0 ? first - 2 : undefined;
}

const COMPARED: ReadonlyMap<string, Direction> = new Map([
  ['higher', 'up'],
  ['firmer', 'up'],
  ['lower', 'down'],
  ['weaker', 'down'],
]);

/** The verb, where nothing names the shares but markets are what the words around tell of: "Among the losers, Orvel [sank] 7 percent". */
function marketVerb({ context, at, tree, quantity, last }: Site, verb: number): Range | undefined {
  const ahead = context.sentences[at.index - 1]?.sentence;
  const next = context.sentences[at.index + 1]?.sentence;
  const near = [ahead, at.sentence, next].filter((sentence) => sentence?.part === at.sentence.part || sentence === at.sentence || sentence === ahead);
  const around = near.map((sentence) => (sentence ? context.text.slice(sentence.start, sentence.end) : '')).join(' ');
  const word = tree.tokens[tagOf(tree, verb) === 'VERB' ? verb : COMPARED.has(wordAt(tree, last + 1)) ? last + 1 : -1];
  const isLevelled = / (?:to|at) (?:an? [\p{L} -]{0,30})?(?:US|A|C|HK)?[$€£¥]?\d[\d.,]*(?! ?(?:million|billion|trillion|bn|m\b))/u.test(
    context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 50)),
  );
  return (MARKETS.test(around) || (isLevelled && !OTHER_GAINS.test(around))) && word ? { start: word.start, end: word.end } : undefined;
}

const MARKETS =
  /\b(?:stock markets?|markets (?:fell|rose|closed|opened|ended|slid|tumbled)|losers|gainers|decliners|advancers|bourse|stock exchange|in (?:early|late|morning|afternoon) trading|Wall Street|(?:mining|oil|bank|banking|tech|technology|auto|retail|airline|energy|drug|steel) (?:stocks|shares))\b|\b(?:Nikkei|Dow|FTSE|DAX|Hang Seng|Nasdaq|Kospi|CAC)\b/u;

/** "[Shares] in Orvel fell": the noun tells what fell. */
const isThing = ({ tree }: Site, token: number): boolean => tagOf(tree, token) === 'NOUN' && !BODIES.has(lemmaOf(tree, token));

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
