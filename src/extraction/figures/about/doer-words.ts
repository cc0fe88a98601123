import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { thingMeant } from '../measures/thing-meant.ts';
import { phraseAt } from '../names/phrase-at.ts';
import { verbatim } from '../names/verbatim.ts';
import type { Site } from '../site.ts';
import { isOneOfThem, type Told } from '../told-already.ts';

/** "The [747-8] holds …": the name of a type, with what stands right at it. */
function nameWithNumber({ tree, context }: Site, number: number): string | undefined {
  let last = number;
  while (tree.tokens[last + 1]?.start === tree.tokens[last]?.end && /^[-\p{L}\d]+$/u.test(wordAt(tree, last + 1))) last++;
  return last === number ? undefined : context.text.slice(tree.tokens[number]?.start ?? 0, tree.tokens[last]?.end ?? 0);
}

/** Who or what does it: the subject, of a passive what stands behind "by". */
export function doerOf({ tree }: Site, verb: number): number | undefined {
  // "a deal [to lease] ferries": who will, is told elsewhere
  const isInfinitive = tree.relation(verb) === 'acl' && childrenBy(tree, verb, 'mark').length > 0;
  if (isInfinitive) return undefined;
  if (isPassive(tree, verb)) return childrenBy(tree, verb, 'obl').find((kid) => caseOf(tree, kid) === 'by');
  const doers = subjectsOf(tree, verb);
  const last = doers.at(-1);
  // "[Iceland] and Norway imposed": the first, on which the other hangs
  return last !== undefined && tree.relation(last) === 'conj' ? doers[0] : last;
}

/** The words for a doer who is no actor that the figure is about; undefined for one who was told before ("the company", "the old one"). */
export function thingNamed(site: Site, doer: number, told: Told, without: readonly number[] = []): string | undefined {
  const { tree } = site;
  if (isOneOfThem(site, doer, told)) return undefined;
  if (tagOf(tree, doer) === 'PRON') return thingMeant(site, doer);
  if (tagOf(tree, doer) === 'NUM' && /\d/u.test(wordAt(tree, doer))) return nameWithNumber(site, doer);
  if (!/^(?:NOUN|PROPN)$/.test(tagOf(tree, doer)) || isToldBefore(tree, doer)) return undefined;
  return verbatim(site, phraseAt(site, doer, told, [...childrenBy(tree, doer, 'acl', 'case'), ...without]), doer)?.replace(
    /^(?:this|that|these|those|such) /u,
    '',
  );
}

/** "the old one", "these ships": which, stands elsewhere. */
function isToldBefore(tree: Tree, doer: number): boolean {
  return lemmaOf(tree, doer) === 'one' || childrenBy(tree, doer, 'det').some((kid) => /^(?:this|that|these|those)$/.test(wordAt(tree, kid)));
}

/** "the company", "the minister", "the city": a body or person of whom no more is told here. */
export function isBareBody(tree: Tree, doer: number): boolean {
  const isPlural = tree.tokens[doer]?.feats?.includes('Number=Plur') === true;
  if (isPlural || tagOf(tree, doer) !== 'NOUN' || childrenBy(tree, doer, 'amod', 'compound', 'nmod', 'nmod:poss').length > 0) return false;
  return BODIES.has(lemmaOf(tree, doer)) || ['person', 'organisation'].includes(nounClass(lemmaOf(tree, doer)) ?? '');
}

/** The same of a thing that is known: "the mill". */
export const isBareKnown = (tree: Tree, doer: number): boolean =>
  tagOf(tree, doer) === 'NOUN' &&
  childrenBy(tree, doer, 'amod', 'compound', 'nmod', 'nmod:poss').length === 0 &&
  childrenBy(tree, doer, 'det').some((kid) => wordAt(tree, kid) === 'the');
