import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { deedOf } from '../counts/deed-of.ts';
import { OF_LIVES } from '../counts/deeds.ts';
import type { Measured } from '../measures/beside.ts';
import { phraseAt } from '../names/phrase-at.ts';
import { verbatim } from '../names/verbatim.ts';
import type { Site } from '../site.ts';
import type { Told } from '../told-already.ts';
import { doerOf, isBareBody, isBareKnown, thingNamed } from './doer-words.ts';

/** By what thing it is done, where no actor is told: "passengers carried [by ferry]", "houses destroyed [by storm]", "time taken [by journey]". */
export function bearerOf({ site, measure }: Measured, told: Told): string | undefined {
  const { tree } = site;
  const { verb, deed, verbName, elsewhere } = measure;
  const ofDimension = bearerOfDimension(site, measure, told) ?? haverOf(site, measure, told);
  if (ofDimension !== undefined) return ofDimension;
  if (deed === 'attending' && verb !== undefined) return occasionOf(site, verb, told);
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || (deed !== undefined && OF_LIVES.has(deed))) return holderOf(site, measure, told);
  if (verbName === 'deadline') return receiverOf(site, measure.holder, told);
  const isTaken = verbName === 'time taken' || verbName === 'cost';
  const isDistance = elsewhere?.name === 'distance';
  const preposition = GIVEN.find(([names]) => measure.rule === 'verb' && names.test(verbName ?? ''))?.[1];
  // "the loss of 160 jobs" is nobody's deed whose verb stands above
  // "sanctioned 40 bodies, including [3 firms]" has the deed from the larger count
  const isDeed = deed !== undefined && measure.noun !== undefined && (deedOf(tree, measure.noun)?.verb ?? verb) === verb;
  if (!isDeed && !isTaken && !isDistance && preposition === undefined) return holderOf(site, measure, told);
  const doer = doerOf(site, verb);
  const isOwn = doer !== undefined && ((doer >= site.first && doer <= site.last) || (deed !== undefined && doer === measure.noun));
  // "the company carried", "the mill paid": which, stands elsewhere
  const isBare =
    doer !== undefined &&
    ((isDeed && (isBareBody(tree, doer) || (isBareKnown(tree, doer) && !OF_THINGS.has(deed ?? '')))) ||
      (preposition !== undefined && isBareKnown(tree, doer)));
  const name =
    doer === undefined || isOwn || isBare || isOfNearer(site, verb, doer) || isOnlyTold(site, verb, doer) ? undefined : thingNamed(site, doer, told);
  if (isTaken) return toDo(site, verb, name, told) ?? (name === undefined || verbName === 'cost' ? undefined : `by ${name}`);
  if (name === undefined) return undefined;
  return isDistance
    ? `that ${name} ${groupOf(site, verb)}`
    : `${preposition === 'of' && isBroughtIn(site, verb) ? 'from' : (preposition ?? 'by')} ${name}`;
}

/** "gave [the envoy] 48 hours to leave": who has so long, where nobody is known by it. */
function receiverOf(site: Site, holder: number | undefined, told: Told): string | undefined {
  const name = holder === undefined || told.about.length > 0 ? undefined : thingNamed(site, holder, told);
  return name === undefined ? undefined : `of ${name}`;
}

/** "has rights to [five] which can carry 290 people": by what stands right before, whatever the tree takes for it. */
function isOfNearer({ tree }: Site, verb: number, doer: number): boolean {
  const which = childrenBy(tree, verb, 'nsubj').find((kid) => /^(?:which|that)$/.test(wordAt(tree, kid)));
  const before = which === undefined ? -1 : wordAt(tree, which - 1) === ',' ? which - 2 : which - 1;
  return before > doer && /^(?:NUM|PROPN)$/.test(tagOf(tree, before)) && tree.head(before) === doer && caseOf(tree, before) !== '';
}

/** "[The jury] told the firm to pay $5 million": who tells others to do it. */
const isOnlyTold = ({ tree }: Site, verb: number, doer: number): boolean =>
  /^(?:xcomp|ccomp|advcl)$/.test(tree.relation(verb)) &&
  /^(?:tell|order|ask|urge|oblige|force|require|instruct|compel|direct|get|want|allow)$/.test(lemmaOf(tree, tree.head(verb))) &&
  subjectsOf(tree, tree.head(verb)).includes(doer);

/** What things do as well. */
const OF_THINGS: ReadonlySet<string> = new Set(['carried', 'made', 'created', 'destroyed', 'damaged', 'printed']);

/** Money by who gives or gets it. */
const GIVEN: readonly (readonly [names: RegExp, preposition: string])[] = [
  [/^(?:receipts|earnings|loss|debt|need|saving|consumption)$/, 'of'],
  [
    /^(?:contribution|donations|investment|spending|payment|funds raised|allocation|repayment|money put in|production|emissions|purchases|sales|loans|offer|money put .*)$/,
    'by',
  ],
];

/** "[Ticket sales] brought in $5 million". */
const isBroughtIn = ({ tree }: Site, verb: number): boolean => /^(?:bring|rake|generate)$/.test(lemmaOf(tree, verb));

/** "[The wreck] rests at a depth of 90 feet". */
function bearerOfDimension(site: Site, { rule, noun, verb }: Measured['measure'], told: Told): string | undefined {
  const { tree } = site;
  if (
    rule !== 'noun-of' ||
    noun === undefined ||
    verb === undefined ||
    !/^(?:depth|height|altitude|speed|length|distance|width|elevation|temperature)$/.test(lemmaOf(tree, noun))
  )
    return undefined;
  const isOpen = childrenBy(tree, noun, 'nmod', 'nmod:poss', 'compound').every((kid) => kid >= site.first && kid <= site.last);
  const subject = tree.head(noun) === verb && caseOf(tree, noun) !== '' && isOpen ? subjectsOf(tree, verb).at(-1) : undefined;
  const name = subject === undefined ? undefined : thingNamed(site, subject, told);
  return name === undefined ? undefined : `of ${name}`;
}

/** "[The pump] has an output of 700 watts", "[The trust] has a budget of $4 million". */
function haverOf(site: Site, { rule, noun, deed }: Measured['measure'], told: Told): string | undefined {
  const { tree } = site;
  if (!/^(?:noun-of|inside)$/.test(rule) || noun === undefined || deed !== undefined || told.about.some(({ role }) => role === 'of'))
    return undefined;
  const verb = tree.relation(noun) === 'obj' ? tree.head(noun) : -1;
  if (verb < 0 || !/^(?:have|boast|show|feature)$/.test(lemmaOf(tree, verb)) || childrenBy(tree, noun, 'nmod:poss').length > 0) return undefined;
  const isOfOther = childrenBy(tree, noun, 'nmod').some((kid) => caseOf(tree, kid) === 'of' && (kid < site.first || kid > site.last));
  const subject = isOfOther ? undefined : subjectsOf(tree, verb).at(-1);
  const isBare = subject !== undefined && isBareBody(tree, subject);
  const name = subject === undefined || isBare || subject > site.first ? undefined : thingNamed(site, subject, told);
  return name === undefined ? undefined : `of ${name}`;
}

/** "[a sequel] with 400 sensors": of what stands before. */
function holderOf(site: Site, { rule, noun, deed }: Measured['measure'], told: Told): string | undefined {
  const { tree } = site;
  const isHad = rule === 'counted' || (rule === 'noun-of' && noun !== undefined && HAD.test(lemmaOf(tree, noun)));
  if (!isHad || noun === undefined || deed !== undefined || caseOf(tree, noun) !== 'with' || tree.relation(noun) !== 'nmod') return undefined;
  const holder = tree.head(noun);
  const name = tagOf(tree, holder) === 'NOUN' && nounClass(lemmaOf(tree, holder)) !== 'person' ? thingNamed(site, holder, told, [noun]) : undefined;
  return name === undefined ? undefined : `${EVENTS.test(lemmaOf(tree, holder)) ? 'in' : 'of'} ${name}`;
}

/** What a thing has: "wind farms with a [capacity] of 2 gigawatts". */
const HAD = /^(?:capacity|length|height|depth|width|area|range|speed|weight|value|population|output|budget|price)$/;

/** What people take part in. */
const EVENTS =
  /^(?:exercise|drill|conference|summit|meeting|festival|fair|race|trial|study|survey|poll|tournament|contest|parade|rally|operation|raid|march)$/;

/** "2,000 people watched [the race]", "[The race] was watched by 2,000 people", "a [race] attended by 2,000 people". */
function occasionOf(site: Site, verb: number, told: Told): string | undefined {
  const { tree } = site;
  const [occasion] = isPassive(tree, verb) ? subjectsOf(tree, verb) : childrenBy(tree, verb, 'obj');
  return occasion === undefined ? undefined : thingNamed(site, occasion, told);
}

/** "It took two years [to build the bridge]", "[The bridge] took two years [to build]", "The crew took two days [to arrive]". */
function toDo(site: Site, verb: number, name: string | undefined, told: Told): string | undefined {
  const { tree } = site;
  const isInfinitive = (kid: number): boolean => childrenBy(tree, kid, 'mark').some((mark) => wordAt(tree, mark) === 'to');
  const kids = [verb, site.top].flatMap((word) => childrenBy(tree, word, 'xcomp', 'advcl', 'acl', 'csubj', 'ccomp'));
  const aim = kids.find((kid) => kid > site.last && kid <= site.last + 3 && isInfinitive(kid));
  const done = aim === undefined ? undefined : verbatim(site, phraseAt(site, aim, told));
  if (aim === undefined || done === undefined) return undefined;
  const doer = doerOf(site, verb);
  // "The telescope, called Tarn, took five years to build": what was built isn't told
  if (name === undefined && doer !== undefined && tagOf(tree, doer) === 'NOUN' && childrenBy(tree, aim, 'obj').length === 0) return undefined;
  // "It took five years to build"
  if (name === undefined || doer === undefined) return childrenBy(tree, aim, 'obj', 'obl', 'xcomp').length > 0 ? done : undefined;
  const isOfThing = (lemmaOf(tree, verb) === 'cost' || nounClass(lemmaOf(tree, doer)) !== 'person') && childrenBy(tree, aim, 'obj').length === 0;
  // "took a week to be repaired by the crew"
  const isDone = childrenBy(tree, aim, 'aux', 'aux:pass').length > 0;
  return isOfThing && !isDone ? done.replace(/^to \S+/u, (verbal) => `${verbal} ${name}`) : `by ${name} ${done}`;
}

/** "can fly". */
const groupOf = ({ tree }: Site, verb: number): string =>
  [...childrenBy(tree, verb, 'aux').filter((kid) => kid < verb), verb].map((word) => wordAt(tree, word)).join(' ');
