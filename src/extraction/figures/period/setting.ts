import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, predicateOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { DEEDS, NOMINAL_DEEDS, OF_LIVES, STATES } from '../counts/deeds.ts';
import type { Measure } from '../measures/measure.ts';

/** What befalls what people have. */
export const HARM: ReadonlySet<string> = new Set(['destroyed', 'damaged', 'closed', 'burned', 'buried']);

/** Words with which a clause tells the occasion of what befell people. */
export const OCCASION: ReadonlySet<string> = new Set(['when', 'after', 'as', 'while', 'where']);

/**
 * The verbs whose time and place are those of what befell people: "14 people died when a bus [fell] into a ravine in Nepal on Sunday"; "a storm [struck] Nepal, killing 14
 * people". Empty for all other figures.
 */
export function settingVerbs(tree: Tree, { rule, deed, verb, noun }: Measure): number[] {
  const isState = noun !== undefined && (STATES.has(wordAt(tree, noun)) || STATES.has(lemmaOf(tree, noun)));
  const isHarm = isState || (deed !== undefined && (OF_LIVES.has(deed) || HARM.has(deed)));
  if (noun !== undefined && /^(?:number|toll)$/.test(lemmaOf(tree, noun))) return befallenOf(tree, noun);
  const isDamage = noun !== undefined && verb !== undefined && isDamageDone(tree, noun, verb);
  if (!isDamage && (rule !== 'counted' || !isHarm)) return [];
  // "news of 63 protesters [arrested] in clashes in Peru"
  const own = noun === undefined ? [] : childrenBy(tree, noun, 'acl').filter((kid) => kid > noun && wordAt(tree, kid) === deed);
  if (verb === undefined || own.length > 0) return own;
  const deedNoun = noun === undefined ? undefined : deedPunished(tree, noun);
  if (deedNoun !== undefined) return [deedNoun];
  const isJoined = tree.relation(verb) === 'conj' || tree.relation(verb) === 'amod';
  const above = isJoined ? verbOver(tree, tree.head(verb)) : undefined;
  // "are [feared] dead in Peru"
  const report = tree.relation(verb) === 'xcomp' && isPassive(tree, tree.head(verb)) ? [tree.head(verb)] : [];
  const verbs = [verb, ...childrenBy(tree, verb, 'conj'), ...(above === undefined ? [] : [above])];
  const occasions = verbs.flatMap((each) => childrenBy(tree, each, 'advcl').filter((clause) => OCCASION.has(markOf(tree, clause))));
  const told = above ?? verb;
  const head = tree.head(told);
  const isOutcome = wordAt(tree, told).endsWith('ing') && ['advcl', 'xcomp', 'acl'].includes(tree.relation(told)) && head >= 0;
  const raids = isOutcome ? eventTold(tree, head) : [verbOfRaid(tree, verb) ?? -1].filter((raid) => raid >= 0);
  return [
    ...occasions,
    ...(isOutcome ? [head] : []),
    ...raids,
    ...fightOver(tree, verb),
    ...(above === undefined ? [] : [above]),
    verb,
    ...report,
    ...joinedHarm(tree, verb),
  ];
}

/** "a gale hurt nine people in Peru and [caused] damage of $2 million". */
const isDamageDone = (tree: Tree, noun: number, verb: number): boolean =>
  /^(?:damage|loss|destruction)$/.test(lemmaOf(tree, noun)) &&
  /^(?:cause|do|inflict|wreak)$/.test(lemmaOf(tree, verb)) &&
  // "and a quake in Chile [caused] damage": another's
  (tree.relation(verb) !== 'conj' || childrenBy(tree, verb, 'nsubj').length === 0) &&
  // "caused damage in Uganda", "losses for insurers in London": its own place
  (tree.relation(verb) !== 'conj' || !tree.tokens.some(({ upos }, token) => upos === 'PROPN' && token > noun && !isOfTime(tree, token)));

const isOfTime = (tree: Tree, token: number): boolean => /^(?:on|during)$/.test(caseOf(tree, token)) || tree.head(token) > token;

/** "killed six and [wounded] dozens", "killed two people and [wounded] nine others", where the tree joins the second verb to the number or makes it tell of the others. */
const verbOver = (tree: Tree, head: number): number => (/^(?:NUM|NOUN)$/.test(tagOf(tree, head)) ? (predicateOf(tree, head) ?? head) : head);

/** "killed nine people and [injured] 22 in Peru": what is told of both at the end. */
const joinedHarm = (tree: Tree, verb: number): number[] =>
  childrenBy(tree, verb, 'conj').filter((kid) => {
    const deed = kid > verb ? (DEEDS.get(lemmaOf(tree, kid)) ?? '') : '';
    return deed !== 'fleeing' && (OF_LIVES.has(deed) || HARM.has(deed)) && childrenBy(tree, kid, 'nsubj').length === 0;
  });

/** "the number of people [killed] in Peru", "the toll of those [hurt]". */
const befallenOf = (tree: Tree, noun: number): number[] =>
  childrenBy(tree, noun, 'nmod').flatMap((people) => (caseOf(tree, people) === 'of' ? childrenBy(tree, people, 'acl') : []));

/** "the [war] that has seen raids, leaving 9 dead": the noun of which a relative clause tells. */
const eventTold = (tree: Tree, verb: number): number[] =>
  tree.relation(verb) === 'acl' && childrenBy(tree, verb, 'nsubj').some((kid) => /^(?:that|which)$/.test(wordAt(tree, kid))) ? [tree.head(verb)] : [];

/** "[fought] a war with Chad in 2008 in which 30 people died". */
function fightOver(tree: Tree, verb: number): number[] {
  const over = tree.head(verb);
  const isWithin = childrenBy(tree, verb, 'obl').some((kid) => wordAt(tree, kid) === 'which' && /^(?:in|during|at)$/.test(caseOf(tree, kid)));
  // "was jailed on Monday in a case in which nine people were killed"
  const isOfCourt = [over, tree.head(over)].some(
    (word) => word >= 0 && /^(?:case|trial|jail|sentence|convict|try|charge|arrest|accuse)$/.test(lemmaOf(tree, word)),
  );
  if (!isWithin || over < 0 || isOfCourt) return [];
  // "were [seized] on Monday in an ambush in which six soldiers were killed"
  const isOccasion = tree.relation(over) === 'obl' && /^(?:in|during)$/.test(caseOf(tree, over));
  return [over, ...(isOccasion ? [tree.head(over)] : [])];
}

/** "was jailed on Monday for [the killing] of two guards", "arrested 20 people after [the murder] of a judge": with a time and a place of its own. */
export function deedPunished(tree: Tree, noun: number): number | undefined {
  const deed = caseOf(tree, noun) === 'of' ? tree.head(noun) : -1;
  const isOf = caseOf(tree, deed) === 'of' && /^(?:convict|accuse|acquit|suspect|clear)$/.test(lemmaOf(tree, predicateOf(tree, deed) ?? -1));
  return NOMINAL_DEEDS.has(lemmaOf(tree, deed)) && (isOf || /^(?:for|over|after)$/.test(caseOf(tree, deed))) ? deed : undefined;
}

/** "[launched] a raid that left 9 dead". */
function verbOfRaid(tree: Tree, verb: number): number | undefined {
  const isRelative = childrenBy(tree, verb, 'nsubj').some((kid) => /^(?:that|which)$/.test(wordAt(tree, kid)));
  const deed = isRelative ? tree.head(verb) : -1;
  if (deed < 0 || tree.relation(verb) === 'advcl') return deed < 0 ? undefined : deed;
  return /^(?:obj|nsubj)$/.test(tree.relation(deed)) && nounClass(lemmaOf(tree, deed)) !== 'person' ? tree.head(deed) : undefined;
}

/** The word with which a clause begins: "[when] it hit the coast". */
export function markOf(tree: Tree, clause: number): string {
  const mark = childrenBy(tree, clause, 'mark')[0] ?? childrenBy(tree, clause, 'advmod').find((word) => OCCASION.has(wordAt(tree, word)));
  return mark === undefined ? '' : wordAt(tree, mark);
}

const STRIKING: ReadonlySet<string> = new Set('hit strike batter ravage devastate flood lash sweep rock shake cross'.split(' '));

/** "the [strike] on Nepal". */
const ATTACKS = /^(?:strike|attack|airstrike|raid|assault|shelling|bombing|bombardment|offensive)$/;

/** "[shelled] a village", "[struck] a hospital": where people live or are. */
const SHELLING = /^(?:shell|bomb|bombard|pound|raid|storm|attack|strike|hit)$/;
const SETTLED = /^(?:village|town|city|port|hospital|school|market|settlement|suburb|district|region|province|island|coast|refinery|airport|camp)$/;

/** Where it happened: "in [Nepal]", or what a storm, a quake or a wave struck. */
export function placesOfSetting(tree: Tree, verb: number): number[] {
  // "a rail [accident] in Kenya involving 30 deaths", "Kenya's [war] has seen raids, leaving 30 dead"
  if (tagOf(tree, verb) === 'NOUN' || wordAt(tree, verb) === 'one')
    return [
      ...childrenBy(tree, verb, 'nmod').filter((kid) => /^(?:in|near|of|off)$/.test(caseOf(tree, kid))),
      ...childrenBy(tree, verb, 'nmod:poss'),
    ];
  // "left 22 people [dead] in Lagos"
  const dead = childrenBy(tree, verb, 'xcomp').filter((kid) => tagOf(tree, kid) === 'ADJ');
  const within = [verb, ...dead]
    .flatMap((word) => childrenBy(tree, word, 'obl'))
    .filter((oblique) => /^(?:in|near|at|outside|across|off)$/.test(caseOf(tree, oblique)));
  // "In [Niger], the army said it had freed 19 hostages"
  const saying = tree.relation(verb) === 'ccomp' ? tree.head(verb) : -1;
  const isOfForce = childrenBy(tree, saying, 'nsubj').some((kid) => /^(?:army|military|police|coastguard|navy|authority)$/.test(lemmaOf(tree, kid)));
  const ahead = childrenBy(tree, isOfForce ? saying : -1, 'obl').filter(
    (kid) => caseOf(tree, kid) === 'in' && kid < (childrenBy(tree, saying, 'nsubj')[0] ?? 0),
  );
  const nouns = childrenBy(tree, verb, 'obl', 'obj', 'nsubj');
  // "arrested in clashes with [police] in Georgia"
  const deeper = nouns.flatMap((noun) => childrenBy(tree, noun, 'nmod').filter((kid) => caseOf(tree, kid) === 'with'));
  // "displaced by [fighting] in Sudan", which the tree takes for a verb
  const doings = childrenBy(tree, verb, 'advcl').filter((kid) => /^(?:by|of)$/.test(markOf(tree, kid)) && wordAt(tree, kid).endsWith('ing'));
  // "died in a blast at [a mine] in Peru"
  const scenes = within
    .concat(nouns)
    .flatMap((noun) =>
      childrenBy(tree, noun, 'nmod').filter((kid) => /^(?:at|on|in|inside|near)$/.test(caseOf(tree, kid)) && tagOf(tree, kid) === 'NOUN'),
    );
  // "in two days of [fighting] in Peru"
  const spells = within.flatMap((noun) =>
    /^(?:day|night|week|month|hour|wave|series|spate)$/.test(lemmaOf(tree, noun))
      ? childrenBy(tree, noun, 'nmod').filter((kid) => caseOf(tree, kid) === 'of')
      : [],
  );
  const nested = [...nouns, ...deeper, ...spells, ...doings, ...scenes].flatMap((noun) =>
    childrenBy(tree, noun, 'nmod', 'obl').filter(
      (kid) => /^(?:in|near|off)$/.test(caseOf(tree, kid)) || (/^(?:on|against)$/.test(caseOf(tree, kid)) && ATTACKS.test(lemmaOf(tree, noun))),
    ),
  );
  const subject = childrenBy(tree, verb, 'nsubj')[0];
  const objects = childrenBy(tree, verb, 'obj');
  const isForce = subject !== undefined && STRIKING.has(lemmaOf(tree, verb)) && nounClass(lemmaOf(tree, subject)) === 'thing';
  // "hit the south coast of [Fiji]", "bombed a [Kenyan] hospital"
  const parts = isForce ? objects.flatMap((kid) => childrenBy(tree, kid, 'nmod').filter((place) => caseOf(tree, place) === 'of')) : [];
  const shelled = SHELLING.test(lemmaOf(tree, verb)) ? objects.filter((kid) => SETTLED.test(lemmaOf(tree, kid))) : [];
  return [...within, ...ahead, ...nested, ...(isForce ? objects : []), ...parts, ...shelled];
}
