import { nounClass } from '../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, isPredicate, lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { BEFALLING, DEEDS, OF_LIVES, WEIGHTY } from './deeds.ts';
import { isDefinite, isNews, isWholeOfPart } from './definite-count.ts';
import type { Measure } from './measure.ts';
import { isMeasureUnit, type Site } from './site.ts';
import { COMMON_NOUNS, GENERIC_NOUNS } from './words.ts';

/** The unit is the counted noun itself: "10 jointly signed [agreements]". */
export function countedNoun({ tree, quantity, at, context }: Site): number | undefined {
  if (!quantity.noun || quantity.unit.length < 3 || isMeasureUnit(quantity.unit) || quantity.unit.endsWith('point')) return undefined;
  const end = quantity.noun.end;
  const head = at.sentence.tokens.findIndex((token) => token.end === end);
  if (head < 0 || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tagOf(tree, head)) || /^[-‑–]/u.test(context.text.slice(end, end + 1))) return undefined;
  return head;
}

/** What is counted, and what befell it. Undefined for a definite count ("the two countries"), a small vague one ("three reasons") and a name ("787 jets"). */
export function countedMeasure(site: Site, noun: number): Measure | undefined {
  const { tree, quantity, context } = site;
  const isOfPart = isWholeOfPart(site);
  const [thing = ''] = quantity.unit.split('/');
  const deed = isOfPart ? undefined : deedOf(tree, noun);
  if (
    (isDefinite(site, deed !== undefined && OF_LIVES.has(deed.name)) && !isRestricted(tree, noun) && !isNews(site, noun)) ||
    isNameNumber(site, noun) ||
    GENERIC_NOUNS.has(thing) ||
    GENERIC_NOUNS.has(lemmaOf(tree, noun))
  )
    return undefined;
  const inWords = /^\p{L}+$/u.test(context.text.slice(quantity.number.start, quantity.number.end));
  const value = quantity.value ?? quantity.low ?? 0;
  const few = value < 10 && inWords;
  const weighty = deed !== undefined && (OF_LIVES.has(deed.name) || WEIGHTY.has(deed.name));
  if (few && !weighty && !isOfLives(tree, noun) && nounClass(lemmaOf(tree, noun)) !== 'organisation') return undefined;
  if (COMMON_NOUNS.has(thing) && value < 12 && !weighty) return undefined;
  const verb = deed && tree.relation(deed.verb) !== 'amod' ? deed.verb : site.verb;
  if (isOfPart) return { rule: 'counted', noun };
  const body = tree.head(noun);
  if (site.preposition === 'of' && HOLDING.has(lemmaOf(tree, body)) && body < site.first)
    return { rule: 'noun-of', noun: body, ...(site.verb === undefined ? {} : { verb: site.verb }) };
  return { rule: 'counted', noun, ...(verb === undefined ? {} : { verb }), ...(deed ? { deed: deed.name } : {}) };
}

/** "sanctions on 90 entities, including [12 firms]": what befell the larger count. */
export function includedCount(site: Site, deed: string | undefined, gap: string): Measure | undefined {
  const noun = deed !== undefined && /^[^.;:]{0,60}(?:including|among them) (?:the )?$/u.test(gap) ? countedNoun(site) : undefined;
  return noun === undefined || deed === undefined ? undefined : { rule: 'counted', noun, deed };
}

/** Bodies that are told with the number of what they hold: "a [workforce] of 500 people", "a [fleet] of 30 aircraft". */
const HOLDING: ReadonlySet<string> = new Set(
  'workforce staff fleet crowd population membership audience network team garrison congregation electorate'.split(' '),
);

const isOfLives = (tree: Tree, noun: number): boolean => /^(?:dead|death|fatality|injured|wounded|missing|casualty)$/.test(lemmaOf(tree, noun));

/** "the three firms [registered in Peru]": counted by what they are, and not taken up from before. */
function isRestricted(tree: Tree, noun: number): boolean {
  const isFirm = nounClass(lemmaOf(tree, noun)) === 'organisation';
  return isFirm && childrenBy(tree, noun, 'acl', 'acl:relcl').some((clause) => clause > noun && wordAt(tree, noun + 1) !== ',');
}

/** "Boeing [787] jets", "Terminal [3]": the number belongs to the name and counts nothing. */
function isNameNumber(site: Site, noun: number): boolean {
  const { tree, quantity, at } = site;
  const number = at.sentence.tokens.findLastIndex((token) => token.start >= quantity.number.start && token.end <= quantity.number.end);
  if (number < 0) return false;
  if (tagOf(tree, number) === 'PROPN' || (tagOf(tree, site.first - 1) === 'PROPN' && ['compound', 'flat'].includes(tree.relation(site.first - 1))))
    return true;
  if (tagOf(tree, noun) === 'PROPN' && !(wordAt(tree, noun).endsWith('s') && noun === number + 1 && quantity.unit !== wordAt(tree, noun)))
    return true;
  const isNear = (kid: number): boolean =>
    kid < site.first && tree.tokens.slice(kid, site.first).every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');
  const others = childrenBy(tree, noun, 'nummod').filter((kid) => isNear(kid) && tagOf(tree, kid) === 'NUM');
  return others.length > 0 && tagOf(tree, number - 1) !== 'CCONJ' && !/^(?:to|of)$/.test(wordAt(tree, number - 1)) && quantity.low === undefined;
}

const ATTENDING: ReadonlySet<string> = new Set(['attend', 'watch']);

/** "[shot down] 45 drones", "[lay off] 300 workers". */
const PHRASAL: readonly (readonly [verb: string, particle: string, deed: string])[] = [
  ['take', 'in', 'taken in'],
  ['shoot', 'down', 'shot down'],
  ['lay', 'off', 'dismissed'],
  ['lie', 'off', 'dismissed'],
  ['shut', 'down', 'closed'],
];

export interface Deed {
  name: string;
  verb: number;
}

/** "signed 12 [agreements]", "12 [people] were killed", "12 [people] died", "jointly signed [agreements]", "[people] killed by". */
export function deedOf(tree: Tree, noun: number): Deed | undefined {
  return deedBeside(tree, noun) ?? byVerbAbove(tree, noun, 0) ?? underSanctions(tree, noun);
}

/** "imposed sanctions on 14 [firms]", "the sanctions affect 11 [firms]": not where they are lifted. */
function underSanctions(tree: Tree, noun: number): Deed | undefined {
  const head = tree.head(noun);
  if (head < 0) return undefined;
  const isOn = /^(?:on|against)$/.test(caseOf(tree, noun)) && ['obl', 'nmod'].includes(tree.relation(noun));
  const verb = isPredicate(tree, head) ? head : tree.head(head);
  const ordered =
    isOn && (lemmaOf(tree, head) === 'sanction' || childrenBy(tree, head, 'obj', 'nsubj').some((kid) => lemmaOf(tree, kid) === 'sanction'));
  const affected =
    tree.relation(noun) === 'obj' &&
    /^(?:affect|target|hit|cover)$/.test(lemmaOf(tree, head)) &&
    childrenBy(tree, head, 'nsubj').some((kid) => lemmaOf(tree, kid) === 'sanction');
  const isImposed =
    affected || (ordered && verb >= 0 && /^(?:impose|announce|place|put|slap|adopt|introduce|order|agree)$/.test(lemmaOf(tree, verb)));
  return isImposed ? { name: 'sanctioned', verb } : undefined;
}

/** What is done to a part of them: "[shot down] 45 of 52 drones that Kenya launched"; `part` is the word of the part's number. */
export function deedOfPart(tree: Tree, part: number, noun: number): Deed | undefined {
  return byVerbAbove(tree, part, 0) ?? byVerbAbove(tree, noun, 0) ?? deedBeside(tree, noun);
}

function deedBeside(tree: Tree, noun: number): Deed | undefined {
  for (const kid of childrenBy(tree, noun, 'amod', 'acl')) {
    const deed = DEEDS.get(lemmaOf(tree, kid));
    if (deed && tagOf(tree, kid) === 'VERB' && !wordAt(tree, kid).endsWith('ing') && !isActiveRelative(tree, kid)) return { name: deed, verb: kid };
    if (/^(?:dead|missing|wounded|injured)$/.test(wordAt(tree, kid)))
      return { name: wordAt(tree, kid) === 'dead' ? 'killed' : wordAt(tree, kid), verb: kid };
  }
  return undefined;
}

/** "people who [killed] …": the counted are the doers. */
function isActiveRelative(tree: Tree, verb: number): boolean {
  const isRelative = (kid: number): boolean => /^(?:who|which|that)$/.test(wordAt(tree, kid));
  return childrenBy(tree, verb, 'nsubj').some(isRelative) && !isPassive(tree, verb) && !BEFALLING.has(lemmaOf(tree, verb));
}

function byVerbAbove(tree: Tree, noun: number, depth: number): Deed | undefined {
  const head = tree.head(noun);
  if (head < 0 || depth > 3) return undefined;
  if (tree.relation(noun) === 'conj') return byVerbAbove(tree, head, depth + 1);
  const lemma = lemmaOf(tree, head);
  if (!isPredicate(tree, head)) return undefined;
  // "shot down 45 [of 52 drones]"
  const isPartOf = tree.relation(noun) === 'obl' && caseOf(tree, noun) === 'of' && childrenBy(tree, noun, 'nummod').some((kid) => kid < noun - 2);
  const isObject = tree.relation(noun) === 'obj' || isPartOf;
  const isSubject = tree.relation(noun) === 'nsubj';
  if (isSubject && /^(?:dead|missing)$/.test(wordAt(tree, head))) return { name: wordAt(tree, head) === 'dead' ? 'killed' : 'missing', verb: head };
  if (isObject) {
    const phrasal = PHRASAL.find(([verb, particle]) => verb === lemma && wordAt(tree, head + 1) === particle);
    if (phrasal) return { name: phrasal[2], verb: head };
  }
  const deed = DEEDS.get(lemma);
  const isAgent = tree.relation(noun) === 'obl' && caseOf(tree, noun) === 'by' && ATTENDING.has(lemma);
  const fits = isObject ? !BEFALLING.has(lemma) || lemma === 'flee' : isAgent || (isSubject && isPassive(tree, head) !== BEFALLING.has(lemma));
  // "fired 40 rockets", "fired 40 workers"
  const name = lemma === 'fire' && nounClass(lemmaOf(tree, noun)) !== 'person' ? 'fired' : deed;
  return name && fits ? { name, verb: head } : undefined;
}
