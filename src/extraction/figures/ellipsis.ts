import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { type Quantity, type Span, spanOf } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { childrenBy, leftEdge, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { deedOf, deedOfPart } from './deed-of.ts';
import { OF_LIVES, PROTESTING, STATES } from './deeds.ts';
import { isWholeOfPart } from './definite-count.ts';
import type { Measure } from './measure.ts';
import { isNoun, nounAfter, type Site } from './site.ts';
import { VALUING } from './words.ts';

/** Counts that are told without the noun that they count, which stands before them or after "of". */
export function ellipticCount(site: Site, before: Measured | undefined, ahead?: Measured): Measured | undefined {
  return (
    ofSeveral(site) ??
    ofThem(site, before) ??
    theirNumber(site) ??
    peopleBy(site) ??
    (before &&
      (otherVotes(site, before) ?? sameVerb(site, before) ?? befellOthers(site, before) ?? ofWhich(site, before) ?? goingOn(site, before))) ??
    furtherOnes(site, before ?? ahead) ??
    (before ? undefined : sameDeed(site, ahead))
  );
}

/** "[two] of the three companies", "[45] of 52 drones", "[five] of the victims". */
function ofSeveral(site: Site): Measured | undefined {
  const { tree, quantity, last } = site;
  const noun = quantity.unit === '' ? nounAfter(site, ['of']) : undefined;
  if (
    noun === undefined ||
    !isNoun(tree, noun) ||
    !isPlural(tree, noun) ||
    isOneOfAKind(site) ||
    !/^(?:the|these|those|its|their|his|her|\d.*|\p{L}+)$/u.test(wordAt(tree, last + 2))
  )
    return undefined;
  const unit = oneOf(lemmaOf(tree, noun));
  // the deed is told of the part: "[shot down] 45 of 52 drones"
  const deed = deedOfPart(tree, site.top, noun);
  const verb = deed?.verb ?? site.verb;
  return withUnit(site, unit, { rule: 'counted', noun, ...(verb === undefined ? {} : { verb }), ...(deed ? { deed: deed.name } : {}) });
}

/** "are [three] of those firms that …": who they are, not how many. */
const isOneOfAKind = ({ tree, top, last }: Site): boolean =>
  childrenBy(tree, top, 'cop').length > 0 || /^(?:few|many|most|main|largest|biggest|world)$/.test(wordAt(tree, last + 3));

/** "printed 40,000 copies, of which [31,000] have been sold": with what befell these. */
function ofWhich(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const gap = site.context.text.slice(ahead.quantity.end, site.quantity.start);
  if (site.quantity.unit !== '' || measure.rule !== 'counted' || measure.noun === undefined || !/,? of (?:which|whom) $/u.test(gap)) return undefined;
  const deed = deedOf(site.tree, site.top);
  const verb = deed?.verb ?? site.verb;
  return withUnit(site, ahead.quantity.unit, {
    rule: 'counted',
    noun: measure.noun,
    ...(verb === undefined ? {} : { verb }),
    ...(deed === undefined ? {} : { deed: deed.name }),
  });
}

/** "will shed 700 office posts in Spain, [90 office posts] in Malta": what befell the first befell the next of the same name. */
function goingOn(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, quantity, context, at } = site;
  const head = quantity.noun === undefined ? -1 : at.sentence.tokens.findIndex(({ end }) => end === quantity.noun?.end);
  if (measure.rule !== 'counted' || measure.noun === undefined || measure.deed === undefined || head < 0) return undefined;
  if (lemmaOf(tree, head) !== lemmaOf(tree, measure.noun) || deedOf(tree, head) !== undefined || isWholeOfPart(site)) return undefined;
  const gap = context.text.slice(ahead.quantity.end, quantity.start);
  const isList =
    /^[^;:]{0,40}(?:,| and|, and) $/u.test(gap) &&
    tree.tokens.slice(Math.max(ahead.last, measure.verb ?? -1) + 1, site.first).every(({ upos }) => !/^(?:VERB|SCONJ)$/.test(upos));
  return isList
    ? { site, measure: { rule: 'counted', noun: head, deed: measure.deed, ...(measure.verb === undefined ? {} : { verb: measure.verb }) } }
    : undefined;
}

/** "It has 310 shops. It wants to open [25 more] this year.", "12 mills went under. [Another 50] face …": more of those that were counted before. */
function furtherOnes(site: Site, last: Measured | undefined): Measured | undefined {
  const ahead = firstOf(last);
  const { tree, quantity, first, context } = site;
  const isFurther =
    /^(?:another|further)$/.test(wordAt(tree, first - 1)) ||
    /^(?:another|further)$/.test(wordAt(tree, first)) ||
    wordAt(tree, site.last + 1) === 'more';
  if (quantity.unit !== '' || !isFurther || ahead?.measure.rule !== 'counted' || ahead.measure.noun === undefined) return undefined;
  if (!/^\p{L}{3,}$/u.test(ahead.site.quantity.unit)) return undefined;
  const noun = ahead.measure.noun;
  const span = spanOfTokens(context, ahead.site.at.sentence, { first: noun, last: noun });
  const own = deedOf(tree, site.top) ?? (site.verb === undefined ? undefined : deedOf(tree, tree.head(site.top)));
  // "two mills will close in May, [another two] in June"
  const isSameClause =
    last?.site.at === site.at &&
    tree.tokens.slice(last.site.last + 1, first).filter(({ upos }) => upos === 'VERB').length <= (own ? 0 : 1) &&
    last === ahead;
  const shared =
    isSameClause && ahead.measure.deed !== undefined && ahead.measure.verb !== undefined
      ? { name: ahead.measure.deed, verb: ahead.measure.verb }
      : undefined;
  const deed = own ?? shared;
  const name = wordAt(ahead.site.tree, noun);
  // "It found 400 buyers. The old one sold another 300": no buyers
  if (own && /^(?:sold|bought|made|built|delivered|recalled|ordered|printed)$/.test(own.name) && nounClass(singularOf(name)) === 'person')
    return undefined;
  const verb = deed?.verb ?? site.verb;
  return withUnit(site, ahead.site.quantity.unit, {
    rule: 'counted',
    ...(verb === undefined ? {} : { verb }),
    elsewhere: { span, name: deed === undefined ? name : `${name} ${deed.name}` },
  });
}

/** Of several counts in a sentence the first. */
function firstOf(figure: Measured | undefined): Measured | undefined {
  let first = figure?.measure.rule === 'counted' ? figure : undefined;
  for (let one = figure?.previous; one; one = one.previous) if (one.measure.rule === 'counted' && one.measure.noun !== undefined) first = one;
  return first;
}

const isPlural = ({ tokens }: Tree, noun: number): boolean => tokens[noun]?.feats?.includes('Number=Plur') === true;

/** "14 firms, [three] of them in Peru", "Fishermen blocked the road. Police counted [180] of them": of what was counted or who was the subject before. */
function ofThem(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, quantity, last, verb } = site;
  if (quantity.unit !== '' || wordAt(tree, last + 1) !== 'of' || !/^(?:them|which|whom)$/.test(wordAt(tree, last + 2)) || isNoun(tree, last + 3))
    return undefined;
  if (verb !== undefined && isTelling(site, verb)) return undefined;
  const meant = countedBefore(site) ?? subjectBefore(site);
  const rule = { rule: 'counted' as const, ...(verb === undefined ? {} : { verb }) };
  const deed = deedOf(tree, site.top)?.name;
  const inherited = before?.measure.rule === 'counted' && deed === undefined && tagOf(tree, last + 3) === 'ADP' ? before.measure.deed : undefined;
  const befell = deed !== undefined && OF_LIVES.has(deed) ? deed : inherited;
  const name = meant && befell !== undefined ? `${meant.name} ${befell}` : meant?.name;
  return meant && withUnit(site, meant.unit, { ...rule, elsewhere: { span: meant.span, name: name ?? meant.name } });
}

/** "Three of them [told] Reuters": so many speak, and are not counted. */
const isTelling = ({ tree, quantity, top }: Site, verb: number): boolean =>
  (quantity.value ?? FEW) < FEW && /^(?:say|tell|add|recall|ask|speak)$/.test(lemmaOf(tree, verb)) && subjectsOf(tree, verb).includes(top);

const FEW = 12;

/** "Fishermen blocked the road. Police put [their] number at 180." */
function theirNumber(site: Site): Measured | undefined {
  const { tree, quantity, verb, preposition } = site;
  if (quantity.unit !== '' || verb === undefined || preposition !== 'at' || !VALUING.has(lemmaOf(tree, verb))) return undefined;
  const number = childrenBy(tree, verb, 'obj').find((object) => lemmaOf(tree, object) === 'number');
  const isTheirs = number !== undefined && childrenBy(tree, number, 'nmod:poss').some((owner) => wordAt(tree, owner) === 'their');
  const meant = isTheirs ? subjectBefore(site) : undefined;
  return meant && withUnit(site, meant.unit, { rule: 'level', verb, elsewhere: { span: meant.span, name: meant.name } });
}

/** "by 234 votes to [185]". */
function otherVotes(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const gap = site.context.text.slice(ahead.quantity.end, site.quantity.start);
  return site.quantity.unit === '' && ahead.quantity.unit === 'vote' && gap === ' to ' ? withUnit(site, 'vote', { ...measure }) : undefined;
}

/** "sold 28 million cars last year and expects to sell [25 million] this year". */
function sameVerb(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { quantity, verb, tree } = site;
  if (quantity.unit !== '' || verb === undefined || measure.verb === undefined || measure.rule !== 'counted' || verb === measure.verb)
    return undefined;
  const isObject = tree.head(site.top) === verb && tree.relation(site.top) === 'obj';
  const isSame = lemmaOf(tree, verb) === lemmaOf(tree, measure.verb) || (measure.deed !== undefined && deedOf(tree, site.top)?.name === measure.deed);
  return isObject && isSame ? withUnit(site, ahead.quantity.unit, { ...measure, verb }) : undefined;
}

/** "Orvel delivered 402 jets. Its rival delivered [318]": the same deed, told in the sentence before. */
function sameDeed(site: Site, ahead: Measured | undefined): Measured | undefined {
  const { tree, quantity, verb, context } = site;
  const { noun, deed } = ahead?.measure ?? {};
  if (!ahead || ahead.measure.rule !== 'counted' || deed === undefined || quantity.unit !== '' || verb === undefined) return undefined;
  const name = ahead.measure.elsewhere?.name ?? (noun === undefined ? undefined : `${wordAt(ahead.site.tree, noun)} ${deed}`);
  const own = tree.head(site.top) === verb && tree.relation(site.top) === 'obj' ? deedOf(tree, site.top) : undefined;
  if (own?.name !== deed || name === undefined) return undefined;
  const span = ahead.measure.elsewhere?.span ?? spanOfTokens(context, ahead.site.at.sentence, { first: noun ?? 0, last: noun ?? 0 });
  return withUnit(site, ahead.site.quantity.unit, { rule: 'counted', verb, deed, elsewhere: { span, name } });
}

/** "organisers said [50,000] had marched": people, by what they did. */
function peopleBy(site: Site): Measured | undefined {
  const { tree, quantity, last, context, at } = site;
  let verb = last + 1;
  while (tagOf(tree, verb) === 'AUX' || tagOf(tree, verb) === 'ADV') verb++;
  if (quantity.unit !== '' || tagOf(tree, verb) !== 'VERB' || !PROTESTING.has(lemmaOf(tree, verb))) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: verb, last: verb });
  return withUnit(site, 'person', { rule: 'counted', verb, elsewhere: { span, name: 'protesters' } });
}

interface Meant {
  span: Span;
  name: string;
  unit: string;
}

/** The only larger count before, in this sentence or in the one before it: "sanctions on [14 firms] … lifted those against two of them". */
function countedBefore({ at, context, quantity }: Site): Meant | undefined {
  const isLarger = (other: Quantity): boolean =>
    other.noun !== undefined && /^\p{L}{4,}$/u.test(other.unit) && (other.value ?? 0) > (quantity.value ?? 0);
  const here = at.sentence.quantities.filter((other) => other.end <= quantity.start && isLarger(other));
  const ahead = context.sentences[at.index - 1]?.sentence;
  const there = ahead && ahead.part === at.sentence.part ? ahead.quantities.filter(isLarger) : [];
  const [meant, other] = here.length > 0 ? here : there;
  if (!meant?.noun || other) return undefined;
  const noun = context.text.slice(meant.noun.start, meant.noun.end);
  const name = /\S+$/u.exec(noun)?.[0] ?? noun;
  return { span: spanOf(context.text, meant.noun.end - name.length, meant.noun.end), name: name.toLowerCase(), unit: meant.unit };
}

/** Whoever or whatever was the subject of the sentence before, in the plural. */
function subjectBefore({ at, context }: Site): Meant | undefined {
  const ahead = context.sentences[at.index - 1];
  const there = ahead?.sentence.part === at.sentence.part ? ahead.phrases.tree : undefined;
  const subjects = ahead?.phrases.clauses.filter(({ link }) => link === 'main').flatMap(({ subject }) => subject) ?? [];
  const [meant, other] = subjects.filter(({ head }) => there && isNoun(there, head) && isPlural(there, head));
  if (!ahead || !there || !meant || other) return undefined;
  const span = spanOfTokens(context, ahead.sentence, { first: meant.head, last: meant.head });
  return { span, name: span.exact.toLowerCase(), unit: oneOf(lemmaOf(there, meant.head)) };
}

/** "14 people died and [60] were injured", "three sailors drowned and [nine] vanished": of the same kind. */
function befellOthers(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, quantity } = site;
  if (measure.rule !== 'counted' || measure.noun === undefined || measure.deed === undefined || !OF_LIVES.has(measure.deed)) return undefined;
  if (!isOneWhoLives(tree, measure.noun)) return undefined;
  // "40 people were killed and [120] injured"
  let behind = site.last + 1;
  while (tagOf(tree, behind) === 'AUX' || tagOf(tree, behind) === 'ADV') behind++;
  // "16 [rebels] dead": others than those before
  const areOthers = quantity.noun !== undefined && site.last - 1 > site.first && isPlural(tree, site.last - 1);
  const state = areOthers ? undefined : STATES.get(wordAt(tree, quantity.noun ? site.last : quantity.unit === '' ? behind : -1));
  if (state !== undefined) {
    const verb = measure.verb === undefined ? {} : { verb: measure.verb };
    return withUnit(site, ahead.quantity.unit, { rule: 'counted', noun: measure.noun, deed: state.replace('people ', ''), ...verb });
  }
  const own = quantity.unit === '' || quantity.unit === 'other' ? deedOf(tree, site.top) : undefined;
  if (!own || !OF_LIVES.has(own.name)) return undefined;
  return withUnit(site, ahead.quantity.unit, { rule: 'counted', noun: measure.noun, deed: own.name, verb: own.verb });
}

function isOneWhoLives(tree: Tree, noun: number): boolean {
  return (
    tagOf(tree, noun) === 'NOUN' &&
    nounClass(lemmaOf(tree, noun)) === 'person' &&
    childrenBy(tree, noun, 'nmod:poss').length === 0 &&
    leftEdge(tree, noun) <= noun
  );
}

/** "people" → "person", "fishermen" → "fisherman", where the lemma isn't the singular. */
const oneOf = (lemma: string): string => (lemma === 'people' ? 'person' : singularOf(lemma));

const withUnit = (site: Site, unit: string, measure: Measure): Measured => ({ site: { ...site, quantity: { ...site.quantity, unit } }, measure });
