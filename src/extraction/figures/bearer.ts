import { nounClass } from '../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { OF_LIVES } from './deeds.ts';
import { thingMeant } from './name.ts';
import { phraseAt } from './phrase-at.ts';
import type { Site } from './site.ts';
import { isOneOfThem, type Told } from './told-already.ts';
import { verbatim } from './verbatim.ts';

/** By what thing it is done, where no actor is told: "passengers carried [by ferry]", "houses destroyed [by storm]", "time taken [by journey]". */
export function bearerOf({ site, measure }: Measured, told: Told): string | undefined {
  const { tree } = site;
  const { verb, deed, verbName, elsewhere } = measure;
  if (deed === 'attending' && verb !== undefined) return occasionOf(site, verb, told);
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || (deed !== undefined && OF_LIVES.has(deed))) return undefined;
  const isTaken = verbName === 'time taken' || verbName === 'cost';
  const isDistance = elsewhere?.name === 'distance';
  if (deed === undefined && !isTaken && !isDistance) return undefined;
  const doer = doerOf(site, verb);
  const isOwn = doer !== undefined && doer >= site.first && doer <= site.last;
  const name = doer === undefined || isOwn || (deed !== undefined && doer === measure.noun) ? undefined : thingNamed(site, doer, told);
  if (isTaken) return toDo(site, verb, name, told) ?? (name === undefined || verbName === 'cost' ? undefined : `by ${name}`);
  return name === undefined ? undefined : isDistance ? `that ${name} ${groupOf(site, verb)}` : `by ${name}`;
}

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
  if (name === undefined || doer === undefined) return done;
  const isOfThing = (lemmaOf(tree, verb) === 'cost' || nounClass(lemmaOf(tree, doer)) !== 'person') && childrenBy(tree, aim, 'obj').length === 0;
  return isOfThing ? `${done} ${name}` : `by ${name} ${done}`;
}

/** "can fly". */
const groupOf = ({ tree }: Site, verb: number): string =>
  [...childrenBy(tree, verb, 'aux').filter((kid) => kid < verb), verb].map((word) => wordAt(tree, word)).join(' ');

/** "The [747-8] holds …": the name of a type, with what stands right at it. */
function nameWithNumber({ tree, context }: Site, number: number): string | undefined {
  let last = number;
  while (tree.tokens[last + 1]?.start === tree.tokens[last]?.end && /^[-\p{L}\d]+$/u.test(wordAt(tree, last + 1))) last++;
  return last === number ? undefined : context.text.slice(tree.tokens[number]?.start ?? 0, tree.tokens[last]?.end ?? 0);
}

function doerOf({ tree }: Site, verb: number): number | undefined {
  // "a deal [to lease] ferries": who will, is told elsewhere
  const isInfinitive = tree.relation(verb) === 'acl' && childrenBy(tree, verb, 'mark').length > 0;
  if (isInfinitive) return undefined;
  if (isPassive(tree, verb)) return childrenBy(tree, verb, 'obl').find((kid) => caseOf(tree, kid) === 'by');
  return subjectsOf(tree, verb).at(-1);
}

function thingNamed(site: Site, doer: number, told: Told): string | undefined {
  const { tree } = site;
  if (isOneOfThem(site, doer, told)) return undefined;
  if (tagOf(tree, doer) === 'PRON') return thingMeant(site, doer);
  if (tagOf(tree, doer) === 'NUM' && /\d/u.test(wordAt(tree, doer))) return nameWithNumber(site, doer);
  if (!/^(?:NOUN|PROPN)$/.test(tagOf(tree, doer))) return undefined;
  return verbatim(site, phraseAt(site, doer, told, childrenBy(tree, doer, 'acl', 'case')), doer)?.replace(/^(?:this|that|these|those|such) /u, '');
}
