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
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || (deed !== undefined && OF_LIVES.has(deed))) return undefined;
  const isTaken = verbName === 'time taken' || verbName === 'cost';
  const isDistance = elsewhere?.name === 'distance';
  if (deed === undefined && !isTaken && !isDistance) return undefined;
  const doer = doerOf(site, verb);
  const name = doer === undefined ? undefined : thingNamed(site, doer, told);
  if (isTaken) return toDo(site, verb, name, told) ?? (name === undefined || verbName === 'cost' ? undefined : `by ${name}`);
  return name === undefined ? undefined : isDistance ? `that ${name} ${groupOf(site, verb)}` : `by ${name}`;
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

function doerOf({ tree }: Site, verb: number): number | undefined {
  if (isPassive(tree, verb)) return childrenBy(tree, verb, 'obl').find((kid) => caseOf(tree, kid) === 'by');
  return subjectsOf(tree, verb).at(-1);
}

function thingNamed(site: Site, doer: number, told: Told): string | undefined {
  const { tree } = site;
  if (isOneOfThem(site, doer, told)) return undefined;
  if (tagOf(tree, doer) === 'PRON') return thingMeant(site, doer);
  if (!/^(?:NOUN|PROPN)$/.test(tagOf(tree, doer))) return undefined;
  return verbatim(site, phraseAt(site, doer, told, childrenBy(tree, doer, 'acl', 'case')))?.replace(/^(?:this|that|these|those|such) /u, '');
}
