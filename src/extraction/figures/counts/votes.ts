import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { actorsAt } from '../about/actors-at.ts';
import type { Measured } from '../measures/beside.ts';
import { nameOf } from '../names/name.ts';
import { nameOfNoun } from '../names/noun-name.ts';
import { isNoun, type Site, spanAt } from '../site.ts';
import { withUnit } from './count-unit.ts';

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
export const votesOf = (site: Site, before: Measured | undefined): Measured | undefined => votesBehind(site, before) ?? firstVotes(site, before);

/** "98 votes to [40]": of the other side than those told before. */
function votesBehind(site: Site, before: Measured | undefined): Measured | undefined {
  const gap = site.context.text.slice(before?.site.quantity.end, site.quantity.start);
  const { elsewhere, tally: told } = before?.measure ?? {};
  if (!before || !elsewhere || told === undefined || !/^(?: (?:to|against) |\s?[-‑–]\s?)$/u.test(gap)) return undefined;
  const tally = told === 'for' ? 'against' : 'for';
  const name = elsewhere.name.replace(/^votes (?:for|against)/u, `votes ${tally}`);
  return withUnit(site, 'vote', { ...before.measure, tally, elsewhere: { ...elsewhere, name } });
}

/** "by [98 votes] to 40". */
function firstVotes(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, quantity, context, verb, first } = site;
  const isFirst =
    quantity.unit === 'vote' &&
    /^(?: (?:to|against) |[-‑–])(?:\d+|\p{Ll}+)\b(?! (?:percent|%))/u.test(context.text.slice(quantity.end, quantity.end + 14));
  if (!isFirst || verb === undefined) return undefined;
  if (lemmaOf(tree, verb) === 'vote') return votedOn(site, verb);
  // "passed the budget [210-198]"
  if (!/^(?:by|of|with)$/.test(wordAt(tree, first - 1)) && !/^[-‑–]/u.test(context.text.slice(quantity.end, quantity.end + 1))) return undefined;
  const tally = PASSING.test(lemmaOf(tree, verb)) ? 'for' : REJECTING.test(lemmaOf(tree, verb)) ? 'against' : undefined;
  // "the budget was backed by 98 votes to 40 and [the tax] by 60 votes to 50"
  const isGoingOn = before?.measure.tally !== undefined && before.measure.verb === verb;
  const matter = isGoingOn ? first - 2 : matterOf(site, verb);
  const name =
    tally === undefined || matter === undefined || !isNoun(tree, matter) ? undefined : nameOfNoun(site, matter)?.name.replace(/ \d+$/u, '');
  if (tally === undefined || matter === undefined || name === undefined) return undefined;
  const isObject = tree.relation(matter) === 'obj' && !isPassive(tree, verb);
  const elsewhere = { span: spanAt(site, matter), name: `votes ${tally} ${name}` };
  return { site, measure: { rule: 'counted', verb, tally, ...(isObject ? { owned: true } : {}), elsewhere } };
}

/** "voted [143] to nine to reject the treaty", "voted [98] to 40 in favour of the bill". */
function votedOn(site: Site, verb: number): Measured | undefined {
  const { tree, last } = site;
  const aim = childrenBy(tree, verb, 'advcl', 'xcomp', 'ccomp').find(
    (kid) => kid > last && childrenBy(tree, kid, 'mark').some((mark) => wordAt(tree, mark) === 'to'),
  );
  const behind =
    aim === undefined ? childrenBy(tree, verb, 'obl').find((kid) => kid > last && /^(?:for|on|against|in)$/.test(caseOf(tree, kid))) : undefined;
  // "in favour of the [bill]"
  const isFavour = behind !== undefined && /^favou?r$/.test(lemmaOf(tree, behind));
  const told = isFavour ? childrenBy(tree, behind, 'nmod')[0] : behind !== undefined && caseOf(tree, behind) === 'in' ? undefined : behind;
  const isAgainst = aim === undefined ? told !== undefined && caseOf(tree, told) === 'against' : REJECTING.test(lemmaOf(tree, aim));
  if (aim !== undefined && !isAgainst && !PASSING.test(lemmaOf(tree, aim))) return undefined;
  const matter = aim === undefined ? told : childrenBy(tree, aim, 'obj')[0];
  const name = matter === undefined || !isNoun(tree, matter) ? undefined : nameOfNoun(site, matter)?.name.replace(/ \d+$/u, '');
  if (matter === undefined || name === undefined) return undefined;
  const tally = isAgainst ? 'against' : 'for';
  return { site, measure: { rule: 'counted', verb, tally, elsewhere: { span: spanAt(site, matter), name: `votes ${tally} ${name}` } } };
}

/** "passed [the bill]", "[the bill] was passed", "[the bill] passed the Senate": never the body that voted. */
function matterOf(site: Site, verb: number): number | undefined {
  const { tree, first } = site;
  const object = tree.children(verb).find((kid) => tree.relation(kid) === 'obj' && kid < first);
  const subject = subjectsOf(tree, verb).at(-1);
  // "confirmed Ivo Tarn as premier": a person, and never the body that voted
  if (object !== undefined && tagOf(tree, object) === 'PROPN' && !isPassive(tree, verb) && lemmaOf(tree, verb) !== 'pass') return undefined;
  const isSubject = subject !== undefined && (tree.deprel(subject) === 'nsubj:pass' || object === undefined || isVoting(site, object));
  const matter = isSubject ? subject : object;
  return matter === undefined || isVoting(site, matter) ? undefined : matter;
}

/** "the Senate", "parliament", "lawmakers". */
const isVoting = (site: Site, word: number): boolean =>
  /^(?:person|organisation)$/.test(nounClass(lemmaOf(site.tree, word).toLowerCase())) ||
  /^(?:house|chamber|cabinet|floor|commons|lords|congress|duma|diet|bundestag|knesset)$/.test(wordAt(site.tree, word)) ||
  actorsAt(site, word, 'of').length > 0;

const PASSING = /^(?:pass|confirm|approve|adopt|back|ratify|endorse|support|accept|uphold)$/;
const REJECTING = /^(?:reject|defeat|repeal|oppose)$/;
