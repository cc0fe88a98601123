import { isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import { actorsAt } from './actors-at.ts';
import type { Measured } from './beside.ts';
import { withUnit } from './count-unit.ts';
import { nameOf } from './name.ts';
import { nameOfNoun } from './noun-name.ts';
import { type Site, spanAt } from './site.ts';

/** "won 84 seats, ahead of [the Greens] with 71", "took 40 percent of the vote, followed by [Labour] on 32 percent": of the same, and of another. */
export function otherParty(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, quantity, preposition, first, context } = site;
  const isVote = /^(?:seat|vote)$/.test(ahead.quantity.unit) || (measure.whole !== undefined && lemmaOf(tree, measure.whole) === 'vote');
  const isSame = quantity.unit === ahead.quantity.unit || (quantity.unit === '' && ahead.quantity.unit !== 'percent');
  if (!isVote || !isSame || ahead.context !== context || ahead.at !== site.at || !/^(?:with|on|at)$/.test(preposition)) return undefined;
  const holder = first - 2;
  const gap = context.text.slice(ahead.quantity.end, quantity.start);
  const isNext =
    tagOf(tree, holder) === 'PROPN' &&
    /(?:\bahead of|\bfollowed by|\bbehind|\bagainst|\band|,) (?:the )?\p{Lu}[\p{L}’'. -]{1,40} (?:with|on|at) (?:about |nearly |just |only |some )?$/u.test(
      gap,
    );
  const name = isNext ? nameOf(ahead, measure)?.name : undefined;
  if (name === undefined) return undefined;
  const span = spanAt(site, holder);
  // "the Greens", who are nobody known
  const told = actorsAt(site, holder, 'of').length > 0 ? name : `${name} of ${span.exact}`;
  return withUnit(site, ahead.quantity.unit, { ...measure, holder, elsewhere: { span, name: told } });
}

/** "passed the bill by [98 votes] to [40]": those for it and those against; of what was rejected the other way round. */
export function votesOf(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, quantity, context, verb, first } = site;
  const { text } = context;
  const isFirst =
    quantity.unit === 'vote' &&
    /^ (?:to|against) (?:\d+|\p{Ll}+)\b(?! (?:percent|%))/u.test(text.slice(quantity.end, quantity.end + 14)) &&
    /^(?:by|of|with)$/.test(wordAt(tree, first - 1));
  const isSecond = before?.measure.tally !== undefined && /^ (?:to|against) $/u.test(text.slice(before.site.quantity.end, quantity.start));
  if (isSecond) {
    const tally = before.measure.tally === 'for' ? 'against' : 'for';
    const elsewhere = before.measure.elsewhere;
    if (!elsewhere) return undefined;
    return withUnit(site, 'vote', {
      ...before.measure,
      tally,
      elsewhere: { ...elsewhere, name: elsewhere.name.replace(/^votes (?:for|against)/u, `votes ${tally}`) },
    });
  }
  const deciding = isFirst && verb !== undefined ? lemmaOf(tree, verb) : '';
  const tally = PASSING.test(deciding) ? 'for' : REJECTING.test(deciding) ? 'against' : undefined;
  if (verb === undefined || tally === undefined) return undefined;
  const matter = matterOf(site, verb);
  const name = matter === undefined ? undefined : nameOfNoun(site, matter)?.name;
  if (matter === undefined || name === undefined) return undefined;
  return {
    site,
    measure: {
      rule: 'counted',
      verb,
      tally,
      ...(isPassive(tree, verb) ? {} : { owned: true }),
      elsewhere: { span: spanAt(site, matter), name: `votes ${tally} ${name}` },
    },
  };
}

/** "passed [the bill]", "[the bill] was passed". */
function matterOf({ tree, first }: Site, verb: number): number | undefined {
  const object = tree.children(verb).find((kid) => tree.relation(kid) === 'obj' && kid < first);
  const subject = subjectsOf(tree, verb).at(-1);
  return object ?? (subject !== undefined && tree.deprel(subject) === 'nsubj:pass' ? subject : undefined);
}

const PASSING = /^(?:pass|approve|adopt|back|ratify|endorse|support|accept)$/;
const REJECTING = /^(?:reject|defeat)$/;
