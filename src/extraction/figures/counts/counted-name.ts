import { nounClass } from '../../../language/knowledge/nouns.ts';
import { childrenBy, isPassive, lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Named } from '../names/name.ts';
import { cased } from '../names/name-spelling.ts';
import { nameOfCounted } from '../names/noun-name.ts';
import { namesSeveral, type Site } from '../site.ts';
import { RESULTS } from './deed-of-result.ts';
import { DEEDS, PROTESTING, STATES } from './deeds.ts';

/** "trained 40 [Kenyan] sailors": the word for their state, where somebody else does it with them. */
export function nationOfCounted({ tree, at }: Site, noun: number, { deed, verb }: Measure): string {
  const isActive = verb !== undefined && !isPassive(tree, verb) && tree.relation(noun) === 'obj';
  if (!isActive || !/^(?:trained|taken in|hired|employed|dismissed|received)$/.test(deed ?? '') || nounClass(lemmaOf(tree, noun)) !== 'person')
    return '';
  const nation = childrenBy(tree, noun, 'amod', 'compound').find(
    (kid) =>
      kid === noun - 1 &&
      childrenBy(tree, kid, 'conj').length === 0 &&
      at.mentions.some(({ form, start }) => form === 'adjective' && start === tree.tokens[kid]?.start),
  );
  return nation === undefined ? '' : `${tree.tokens[nation]?.form ?? ''} `;
}

/** The counted with what befell it or what it did: "people killed"; "2,000 people protested" and "2,000 demonstrators" are protesters. */
export function countedName(site: Site, noun: number, { deed, verb }: Measure): Named | undefined {
  const counted = nameOfCounted(site, noun);
  if (!counted) return undefined;
  // "12 [wounded] people": told by the deed
  const core = { ...counted, name: withoutState(site, noun, counted.name, deed) };
  const name = nameInState(site, noun, core.name, deed) ?? (areProtesters(site.tree, noun, verb) ? 'protesters' : undefined);
  if (name !== undefined) return { span: core.span, name };
  if (/\b(?:output|production)$/u.test(core.name)) return core;
  const telling = befalling(site.tree, noun, deed) ?? verb;
  const told = deed === undefined || telling === undefined ? deed : `${deed}${otherDeed(site.tree, deed, telling)}`;
  const nation = nationOfCounted(site, noun, { rule: 'counted', ...(deed === undefined ? {} : { deed }), ...(verb === undefined ? {} : { verb }) });
  return { span: core.span, name: told && !core.name.startsWith(`${told} `) ? `${nation}${core.name.replace(/^signed /, '')} ${told}` : core.name };
}

function withoutState({ tree }: Site, noun: number, name: string, deed: string | undefined): string {
  const first = name.split(' ')[0] ?? '';
  const isState =
    deed !== undefined && first !== name && childrenBy(tree, noun, 'amod').some((kid) => wordAt(tree, kid) === first && RESULTS.get(first) === deed);
  return isState ? name.slice(first.length + 1) : name;
}

/** "12 [dead]" → "people killed", "12 [demonstrators]" → "protesters": nouns that are themselves what befell or was done. */
function nameInState(site: Site, noun: number, core: string, deed: string | undefined): string | undefined {
  const { tree } = site;
  // "claimed 30 [lives]"
  if (deed === 'killed' && lemmaOf(tree, noun) === 'life') return 'people killed';
  const lemma = wordAt(tree, noun) === 'dead' ? 'dead' : lemmaOf(tree, noun);
  const state = STATES.get(lemma);
  const spared = state === undefined || tree.relation(noun) !== 'obj' ? undefined : SPARED.get(lemmaOf(tree, tree.head(noun)));
  if (spared !== undefined) return `${core} ${spared}`;
  // "16 [rebels] dead"
  const isOfOthers = /^(?:dead|injured|wounded|missing)$/.test(lemma) && namesSeveral(tree, noun - 1) && noun - 1 > site.first;
  // "arrested 17 [demonstrators]"
  const befallen = state === 'protesters' && deed !== undefined ? `${state} ${deed}` : state;
  return isOfOthers ? befallen?.replace('people', cased(site, noun - 1)) : befallen;
}

/** "would avoid 2,600 [deaths]": they don't happen. */
const SPARED: ReadonlyMap<string, string> = new Map([
  ['avoid', 'avoided'],
  ['prevent', 'prevented'],
  ['avert', 'averted'],
]);

/** "2,000 [people] marched". */
function areProtesters(tree: Tree, noun: number, verb: number | undefined): boolean {
  const isPeople = lemmaOf(tree, noun) === 'person' || wordAt(tree, noun) === 'people';
  return isPeople && verb !== undefined && PROTESTING.has(lemmaOf(tree, verb)) && childrenBy(tree, verb, 'nsubj').includes(noun);
}

/** "lost 300 troops, [killed] or wounded": the word beside the counted that tells what befell them. */
const befalling = (tree: Tree, noun: number, deed: string | undefined): number | undefined =>
  deed === undefined ? undefined : childrenBy(tree, noun, 'amod').find((kid) => kid > noun && DEEDS.get(lemmaOf(tree, kid)) === deed);

/** "killed [or injured] 30 people": so many of both together. */
function otherDeed(tree: Tree, deed: string, verb: number): string {
  const first = tree.relation(verb) === 'conj' ? tree.head(verb) : verb;
  const isOr = (word: number): boolean => childrenBy(tree, word, 'cc').some((cc) => wordAt(tree, cc) === 'or' && cc === word - 1);
  const others = [first, ...childrenBy(tree, first, 'conj')].filter((word) => word !== verb && (isOr(word) || (word === first && isOr(verb))));
  const names = others.filter((word) => Math.abs(word - verb) === 2).map((word) => RESULTS.get(wordAt(tree, word)) ?? DEEDS.get(lemmaOf(tree, word)));
  return names.map((name) => (name === undefined || name === deed ? '' : ` or ${name}`)).join('');
}
