import { nounClass } from '../../../language/knowledge/nouns.ts';
import { HARM_VERBS } from '../../../language/quantities/harm-verbs.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { isMeasureUnit, type Site, spanAt } from '../site.ts';
import { withUnit } from './count-unit.ts';
import { RESULTS, verbOf } from './deed-of-result.ts';
import { BEFALLING, DEEDS, OF_LIVES } from './deeds.ts';
import type { Deed } from './headline-deed.ts';

/** "killed [six] and wounded [dozens]", "of the forty on board [12] were killed": people, or those of the kind that was counted right before ("killed 12 soldiers, wounded [8]"). */
export function harmedOf(site: Site, before: Measured | undefined): Measured | undefined {
  const deed = site.quantity.unit === '' ? (deedBefore(site) ?? deedBehind(site)) : undefined;
  if (deed === undefined) return undefined;
  const counted = before?.measure.rule === 'counted' && before.site.at === site.at ? before : undefined;
  const noun = counted?.measure.noun;
  const isKind = noun !== undefined && OF_LIVES.has(counted?.measure.deed ?? '') && nounClass(lemmaOf(site.tree, noun)) === 'person';
  if (counted && isKind) return withUnit(site, counted.site.quantity.unit, { rule: 'counted', noun, deed: deed.name, verb: deed.verb });
  if (isPartOfThings(site)) return undefined;
  const elsewhere = { span: spanAt(site, deed.verb), name: `people ${deed.name}` };
  return withUnit(site, 'person', { rule: 'counted', deed: deed.name, verb: deed.verb, elsewhere });
}

/** "40 files were kept and [six] released", "keeps 4,000 sheep. [More than 300] died": what was counted before, as many or more, may be no people, so that the number may be of it. */
function isPartOfThings({ at, context, quantity }: Site): boolean {
  const ahead = at.sentence.quantities.filter(({ end }) => end <= quantity.start);
  const near = ahead.length > 0 ? ahead : (context.sentences[at.index - 1]?.sentence.quantities ?? []);
  const own = quantity.value ?? quantity.low ?? 0;
  const counts = near.filter(({ unit }) => /^\p{Ll}{2}/u.test(unit));
  // "of the 20 banks, [six] were rescued": of these, whatever they are
  const isPart = /^Of (?:the )?$/.test(context.text.slice(at.sentence.start, near[0]?.start));
  return counts.some(({ unit, value, low }) => (value ?? low ?? 0) >= own && (isThing(unit) || (isPart && !isPeople(unit))));
}

/** No people, nothing that holds people and nothing that harms them. */
const isThing = (unit: string): boolean => !isMeasureUnit(unit) && nounClass(lastWord(unit)) === 'thing' && !DOING_HARM.test(lastWord(unit));

const isPeople = (unit: string): boolean => nounClass(lastWord(unit)) === 'person';

const lastWord = (unit: string): string => unit.split(' ').at(-1) ?? '';

const DOING_HARM =
  /(?:^|-)(?:rocket|missile|drone|bomb|shell|mortar|mine|round|shot|attack|raid|strike|airstrike|explosion|blast|quake|earthquake|aftershock|fire|wildfire|storm|tornado|crash|accident|clash|incident)$/;

/** "[wounded] at least 8", "[killing] six", "[drove] 2 million from their homes". */
function deedBefore({ tree, first, at, quantity }: Site): Deed | undefined {
  const verb = first - 1;
  const lemma = verbOf(lemmaOf(tree, verb));
  if (isDrivenOut(tree, verb, first)) return { name: 'displaced', verb };
  const name = /^(?:VERB|ADJ)$/.test(tagOf(tree, verb)) && !BEFALLING.has(lemma) && !isPassive(tree, verb) ? DEEDS.get(lemma) : undefined;
  const isAlone = !at.sentence.tokens.some(({ start, upos }) => start === quantity.end + 1 && /^(?:NOUN|PROPN|NUM)$/.test(upos));
  const isOfPeople = name !== 'captured' || isTakenByArms(tree, verb);
  return name !== undefined && HARMS.has(name) && isAlone && isOfPeople ? { name, verb } : undefined;
}

/** "[drove] 2 million from their homes", "[forced] thousands out of the city". */
const isDrivenOut = (tree: Tree, verb: number, number: number): boolean =>
  /^(?:drive|force)$/.test(lemmaOf(tree, verb)) &&
  !isPassive(tree, verb) &&
  [verb, number].some((word) =>
    childrenBy(tree, word, 'obl', 'nmod').some(
      (kid) =>
        kid > number &&
        /^(?:from|out)/.test(caseOf(tree, kid)) &&
        /^(?:home|house|village|town|land)$/.test(lemmaOf(tree, kid)) &&
        childrenBy(tree, kid, 'nmod:poss').length > 0,
    ),
  );

/** "12 [were killed]", "more than 40 [were hurt]", "12 [died]". */
function deedBehind({ tree, last }: Site): Deed | undefined {
  let verb = last + 1;
  while (tagOf(tree, verb) === 'AUX' || tagOf(tree, verb) === 'ADV') verb++;
  const isTold = verb > last + 1;
  const lemma = verbOf(lemmaOf(tree, verb));
  const name = isTold ? (RESULTS.get(wordAt(tree, verb)) ?? DEEDS.get(lemma)) : BEFALLING.has(lemma) ? DEEDS.get(lemma) : undefined;
  return name !== undefined && OF_LIVES.has(name) ? { name, verb } : undefined;
}

/** What one does to people alone. */
const HARMS: ReadonlySet<string> = new Set(HARM_VERBS.flatMap((verb) => DEEDS.get(verb) ?? []));

/** "rebels [captured] six"; "Brazil captured three" tells of no people where sport or anything else may be told. */
const isTakenByArms = (tree: Tree, verb: number): boolean =>
  subjectsOf(tree, verb).some((word) => /^(?:person|organisation)$/.test(nounClass(lemmaOf(tree, word))) && tagOf(tree, word) === 'NOUN');
