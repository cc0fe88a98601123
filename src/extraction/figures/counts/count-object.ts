import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isBareBody } from '../about/doer-words.ts';
import { thingMeant } from '../measures/thing-meant.ts';
import { participleOf } from '../names/participles.ts';
import { phraseAt } from '../names/phrase-at.ts';
import { verbatim } from '../names/verbatim.ts';
import type { Site } from '../site.ts';
import { isOneOfThem, type Told } from '../told-already.ts';

/** Verbs that say no more than whose the counted is. */
export const HAVING =
  /^(?:have|own|hold|operate|run|employ|include|comprise|contain|feature|boast|count|use|need|require|be|total|number|exceed|get|see|say|reach)$/;

/** Verbs of what belongs to a thing: "51 villas [of the resort]". */
const OF_IT = /^(?:have|own|boast)$/;
const IN_IT = /^(?:contain|include|comprise|feature|hold)$/;

/** Verbs by which a deed is only told or meant: "announced 300 closures". */
const SAYING = /^(?:announce|report|plan|expect|propose|promise|forecast|predict|confirm|record|register|list|mention|cite|estimate)$/;

/** "30 packages [that each box had]", "39 errors [documented]", "2,200 seats [of the hall]": what the clause tells of those who are counted, where they are its object. */
export function asObject(site: Site, verb: number, told: Told): string | undefined {
  const { tree } = site;
  const lemma = lemmaOf(tree, verb);
  const subject = subjectBefore(tree, verb);
  // "whose pumps supply 900 homes"
  if (childrenBy(tree, subject, 'nmod:poss').some((kid) => wordAt(tree, kid) === 'whose')) return undefined;
  if (subject < 0 || isPassive(tree, verb) || SAYING.test(lemma)) return undefined;
  // "offered 40 villages $3 million": what they were offered is the money
  if (GIVING.test(lemma) && hasAmountBehind(site, verb)) return undefined;
  const isRelative = /^(?:which|that|who)$/.test(wordAt(tree, subject));
  const meant = isRelative ? (subjectsOf(tree, verb)[0] ?? subject) : subject;
  if (/^(?:NOUN|PROPN)$/.test(tagOf(tree, meant)) && !isBareBody(tree, meant) && !isOneOfThem(site, meant, told))
    return ofNamed(site, verb, { subject, meant }, told);
  // "[It] will have 2,200 seats"
  const thing = tagOf(tree, meant) === 'PRON' ? thingMeant(site, meant) : undefined;
  if (thing !== undefined && (OF_IT.test(lemma) || IN_IT.test(lemma))) return `${OF_IT.test(lemma) ? 'of' : 'in'} ${thing}`;
  const done = HAVING.test(lemma) ? undefined : participleOf(lemma, wordAt(tree, verb));
  return done === undefined ? undefined : [done, ...particlesOf(site, verb)].join(' ');
}

const subjectBefore = (tree: Tree, verb: number): number =>
  [...childrenBy(tree, verb, 'nsubj'), ...(tree.relation(verb) === 'conj' ? subjectsOf(tree, verb) : [])].find((kid) => kid < verb) ?? -1;

/** "brought [down] 40 trees", "lends [to] 640,000 households". */
function particlesOf({ tree, first }: Site, verb: number): string[] {
  const particles = childrenBy(tree, verb, 'compound', 'advmod')
    .filter((kid) => kid > verb && kid <= verb + 1 && /^(?:up|down|out|off|away|over|in|on|back|aside)$/.test(wordAt(tree, kid)))
    .map((kid) => wordAt(tree, kid));
  const isTo = /^(?:to|for|with|from)$/.test(wordAt(tree, first - 1)) && first - 2 === verb;
  return isTo ? [...particles, wordAt(tree, first - 1)] : particles;
}

/** By whom a clause is done: its subject, and the noun meant by it. */
interface Doer {
  subject: number;
  meant: number;
}

/** "seats [of the hall]", "judges [put on its list]", "guards [ordered to leave]", "packages [that each of the boxes had]". */
function ofNamed(site: Site, verb: number, { subject, meant }: Doer, told: Told): string | undefined {
  const { tree } = site;
  const lemma = lemmaOf(tree, verb);
  const named = verbatim(site, phraseAt(site, meant, told, [...childrenBy(tree, meant, 'acl', 'case')]));
  const each = childrenBy(tree, subject, 'det')
    .concat(childrenBy(tree, verb, 'det', 'advmod'))
    .some((kid) => kid > subject && wordAt(tree, kid) === 'each');
  if (named !== undefined && !each && OF_IT.test(lemma)) return `of ${named}`;
  if (named !== undefined && !each && IN_IT.test(lemma)) return `${nounClass(lemmaOf(tree, meant)) === 'person' ? 'among' : 'in'} ${named}`;
  if (PLACING.test(lemma)) return placedOf(site, verb, told);
  const driven = DRIVING.test(lemma) ? placedOf(site, verb, told, /^(?:from|off)$/) : undefined;
  if (driven !== undefined) return driven;
  const order = orderOf(site, verb);
  if (order !== undefined) {
    const ordered = participleOf(lemma, wordAt(tree, verb));
    return ordered === undefined ? undefined : `${ordered} to ${lemmaOf(tree, order)}`;
  }
  const auxiliaries = childrenBy(tree, verb, 'aux').filter((kid) => kid < verb);
  const isFinite = auxiliaries.length > 0 || !wordAt(tree, verb).endsWith('ing');
  const group = [...[...auxiliaries, verb].map((token) => wordAt(tree, token)), ...particlesOf(site, verb)].join(' ');
  return named === undefined || !isFinite ? undefined : `that ${each ? 'each of ' : ''}${named} ${group}`;
}

/** "ordered 40 guards [to leave]". */
const orderOf = ({ tree, last }: Site, verb: number): number | undefined =>
  childrenBy(tree, verb, 'xcomp').find((kid) => kid > last && childrenBy(tree, kid, 'mark').some((mark) => wordAt(tree, mark) === 'to'));

/** Verbs whose object may be the one who gets something. */
const GIVING = /^(?:give|offer|pay|lend|grant|award|promise|hand|owe|send|sell)$/;

const hasAmountBehind = ({ at, tree, quantity }: Site, verb: number): boolean =>
  at.sentence.quantities.some(
    (other) =>
      other.start > quantity.end &&
      /^[A-Z]{3}/.test(other.unit) &&
      tree.tokens.some(({ start }, token) => start === other.start && isWithin(tree, token, verb)),
  );

function isWithin(tree: Tree, token: number, verb: number): boolean {
  let above = token;
  for (let steps = 0; steps < 6 && above >= 0 && above !== verb; steps++) above = tagOf(tree, above) === 'VERB' ? -1 : tree.head(above);
  return above === verb;
}

/** Verbs that need where: "put 38 judges [on its list]". */
const PLACING = /^(?:put|place|set)$/;

/** Verbs of making people leave: "drove 400 families [from their homes]". */
const DRIVING = /^(?:drive|force|chase|push|evict|oust|remove)$/;

function placedOf(site: Site, verb: number, told: Told, prepositions = /^(?:on|in|into|under|to|onto)$/): string | undefined {
  const { tree } = site;
  const place = childrenBy(tree, verb, 'obl').find((kid) => kid > site.last && prepositions.test(caseOf(tree, kid)));
  const where = place === undefined ? undefined : verbatim(site, phraseAt(site, place, told));
  const done = participleOf(lemmaOf(tree, verb), wordAt(tree, verb));
  return where === undefined || done === undefined ? undefined : `${done} ${where}`;
}
