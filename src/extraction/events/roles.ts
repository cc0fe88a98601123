import { once } from '../../language/knowledge/load.ts';
import { isTangible, singularOf } from '../../language/knowledge/nouns.ts';
import { contains } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { type Clause, caseOf, childrenBy, joined, type NounPhrase, nounPhraseOf, type TokenRange, type Tree } from '../phrases/index.ts';
import { nounsAfter } from './candidate.ts';
import { complementsOf } from './inner-events.ts';
import { LIGHT_VERBS } from './light-verbs.ts';

/** The phrases of who acts and of who or what is acted upon. */
export interface Roles {
  sources: NounPhrase[];
  targets: NounPhrase[];
}

/** Who acts in the event that a word tells, and on whom: of a verb its subject and object, of a noun its possessor and what it is "of". */
export function rolesOf(at: SentenceContext, token: number): Roles {
  const { tree, clauses } = at.phrases;
  if (!tree) return { sources: [], targets: [] };
  if (tree.tokens[token]?.upos === 'NOUN') return nounRoles(at, tree, token);
  const clause = clauses.find(({ verb, node }) => verb.head === token && node === token);
  return clause ? clauseRoles(at, clause) : modifierRoles(at, tree, token);
}

/** "the jets, [which] landed": the word that stands for the noun in a clause of its own. */
export function relativeWordOf(at: SentenceContext, token: number, noun: NounPhrase): TokenRange | undefined {
  const { tree, clauses } = at.phrases;
  const clause = clauses.find(({ verb, antecedent }) => verb.head === token && antecedent?.includes(noun));
  if (!tree || !clause) return undefined;
  const word = childrenBy(tree, clause.node, 'nsubj', 'obj').find((child) => /^(?:who|which|that)$/i.test(tree.tokens[child]?.form ?? ''));
  return word === undefined ? undefined : { first: word, last: word };
}

/** Subject and object, also by control, relative words and coordination; of a passive its agent and its subject. */
function clauseRoles(at: SentenceContext, clause: Clause): Roles {
  const { verb, subject, object, secondObject, obliques } = clause;
  const given = SUPPLYING.has(verb.lemma) ? nounsAfter(obliques, 'with') : [];
  if (verb.passive) return { sources: nounsAfter(obliques, 'by'), targets: distinct([...subject, ...object, ...given]) };
  const givers = RECEIVING.has(verb.lemma) ? nounsAfter(obliques, 'from') : [];
  if (givers.length > 0) return { sources: givers, targets: distinct([...subject, ...object]) };
  const isOnlyAmount = object.every((noun) => isAmount(at, noun));
  if (isOnlyAmount && subject.length > 0 && complementsOf(at, clause).length === 0 && isBefallen(at, verb.lemma, subject))
    return { sources: [], targets: subject };
  return { sources: subject, targets: distinct([...object, ...secondObject, ...given]) };
}

/** "rose [3 percent]", "lost [20 points]": by how much, and no object. */
function isAmount(at: SentenceContext, noun: NounPhrase): boolean {
  const word = at.sentence.tokens[noun.head];
  return (
    word?.upos === 'NUM' ||
    word?.upos === 'SYM' ||
    /^(?:percent|per|%|point|cent|dollar|euro|pound|yen|yuan|percentage|third|half|quarter)$/.test(singularOf(noun.lemma))
  );
}

/** "Nepal received tents [from Chile]": Chile gave them. */
const RECEIVING: ReadonlySet<string> = new Set(['receive', 'get', 'obtain', 'inherit', 'secure']);

/** "supply the army [with trucks]": what is handed over. */
const SUPPLYING: ReadonlySet<string> = new Set(['supply', 'provide', 'furnish', 'equip', 'present', 'arm', 'issue', 'serve']);

/** Without an object these tell what befell their subject: "[sales] fell", "[the jet] crashed". */
const BEFALLING: ReadonlySet<string> = new Set(
  (
    'fall rise drop climb increase decrease decline grow shrink soar plunge slump plummet rebound recover crash collapse sink burn explode break ' +
    'die perish happen occur begin start end stop close open emerge appear disappear vanish arise melt freeze change improve worsen deteriorate widen ' +
    'roll arrive leak crumple topple capsize derail overturn stall expire lapse erupt spread surge stabilise stabilize'
  ).split(' '),
);
/** What a ship, a plane or a car does is done with it. */
const MOVING: ReadonlySet<string> = new Set(
  'fly land take depart leave sail travel arrive taxi drive run go move return crash dock enter refuel'.split(' '),
);

function isBefallen(at: SentenceContext, verb: string, subject: readonly NounPhrase[]): boolean {
  return BEFALLING.has(verb) || (MOVING.has(verb) && subject.every((noun) => isThing(at, noun)));
}

/** "the jet", "a Kestrel [K20]": a thing by its noun or by the sign of a model. */
function isThing(at: SentenceContext, noun: NounPhrase): boolean {
  const word = at.sentence.tokens[noun.head];
  if (word?.upos === 'NOUN') return isTangible(singularOf(noun.lemma)) || /\d/.test(word.form);
  return word?.upos === 'PROPN' && /\d/.test(word.form);
}

/** Of a participle that is no clause: "aircraft [designed] for", "companies [supplying] arms". */
function modifierRoles(at: SentenceContext, tree: Tree, token: number): Roles {
  const objects = phrasesAt(at, tree, childrenBy(tree, token, 'obj'));
  const isModifier = ['acl', 'amod'].includes(tree.relation(token));
  const modified = isModifier ? phrasesAt(at, tree, [tree.head(token)]) : [];
  if (modified.length === 0) return { sources: phrasesAt(at, tree, childrenBy(tree, token, 'nsubj')), targets: objects };
  if (/ing$/i.test(tree.tokens[token]?.form ?? '')) return { sources: modified, targets: objects };
  return { sources: attachedBy(at, tree, token, 'by'), targets: [...modified, ...objects] };
}

/** "[Ford]’s sale of Jaguar", "the sale of [Jaguar] by Ford", "[Ford] made the sale"; of what is done without an object whose it is: "the departure of [the fleet]". */
function nounRoles(at: SentenceContext, tree: Tree, token: number): Roles {
  const possessors = phrasesAt(
    at,
    tree,
    childrenBy(tree, token, 'nmod').filter((child) => tree.deprel(child) === 'nmod:poss'),
  );
  const lemma = singularOf(tree.tokens[token]?.lemma.toLowerCase() ?? '');
  const by = [
    ...attachedBy(at, tree, token, 'by'),
    ...attachedBy(at, tree, token, 'between'),
    ...(FROM_DOER.has(lemma) ? attachedBy(at, tree, token, 'from') : []),
  ];
  const of = [...attachedBy(at, tree, token, 'of'), ...governedBy(lemma).flatMap((preposition) => attachedBy(at, tree, token, preposition))];
  const before = modifiersOf(at, tree, token);
  const owners = [...possessors, ...by];
  const named = before.filter((noun) => isActorName(at, noun));
  const doers = [owners, named, subjectOver(at, token)].find((nouns) => nouns.length > 0) ?? [];
  const things = of.length > 0 ? of : before.filter((noun) => isThing(at, noun));
  const areThings = (nouns: readonly NounPhrase[]) => nouns.length > 0 && nouns.every((noun) => isThing(at, noun));
  if (of.length === 0 && (BEFALLING_NOUNS.has(lemma) || (MOVES.has(lemma) && areThings(doers)))) return { sources: [], targets: doers };
  if (MOVES.has(lemma) && of.length > 0) return areThings(of) ? { sources: by, targets: of } : { sources: of, targets: [] };
  return { sources: doers, targets: things };
}

/** "[car] sales", "[EU] ban", "[Ford Motor Company] sales": the nouns and names before a noun. */
function modifiersOf(at: SentenceContext, tree: Tree, token: number): NounPhrase[] {
  return childrenBy(tree, token, 'compound', 'nmod').flatMap((child) => {
    if (child > token || tree.deprel(child) === 'nmod:poss') return [];
    const known = at.phrases.nouns.find(({ head }) => head === child);
    if (known) return [known];
    const name = at.sentence.names.find((each) => contains(each, tree.tokens[child] ?? each));
    const inside = tree.tokens.flatMap((word, index) => (name && contains(name, word) ? [index] : []));
    const [first, last] = [inside[0] ?? child, inside.at(-1) ?? child];
    return [{ first, last, head: last, lemma: tree.tokens[last]?.lemma.toLowerCase() ?? '', closed: true, phrases: [], times: [], appositions: [] }];
  });
}

/** Of a person, a body or a state; "[A380] delays" are those of a thing. */
function isActorName(at: SentenceContext, { head }: NounPhrase): boolean {
  const word = at.sentence.tokens[head];
  return word !== undefined && at.sentence.names.some((name) => contains(name, word));
}

/** "an order [from the airline]": who does it. */
const FROM_DOER: ReadonlySet<string> = new Set(
  'order demand request pressure offer bid call complaint statement announcement warning threat visit support aid'.split(' '),
);

/** By which prepositions a noun for an event takes what it is done to: "a search [for the ship]", "a deal [with the union]", "a ban [on flights]". */
const GOVERNING: Readonly<Record<string, string>> = {
  for: 'order demand request bid bidding search hunt quest contract replacement offer tender option',
  with: 'deal agreement contract dispute merger talk negotiation partnership treaty pact accord settlement meeting clash war',
  on: 'attack ban option strike raid assault tax tariff sanction embargo crackdown pressure ambush war',
  against: 'lawsuit suit protest complaint campaign offensive fight war crime',
  in: 'stake share investment interest',
  to: 'visit damage harm threat aid loan delivery supply',
};

/** The prepositions of a noun, each of which may stand there: "a war [with Chad]", "a war [on drugs]". */
function governedBy(noun: string): string[] {
  return Object.keys(GOVERNING).filter((preposition) => nounsGoverning().get(preposition)?.has(noun));
}

const nounsGoverning = once(() => new Map(Object.entries(GOVERNING).map(([preposition, nouns]) => [preposition, new Set(nouns.split(' '))])));

/** Nouns of what befalls whoever has it: "[the jet]’s crash". */
const BEFALLING_NOUNS: ReadonlySet<string> = new Set(
  'crash collapse fall decline drop rise increase growth death failure delay bankruptcy breakdown explosion sinking'.split(' '),
);
const MOVES: ReadonlySet<string> = new Set('flight landing takeoff departure arrival return journey voyage trip'.split(' '));

/** Verbs whose subject does what their object tells: "[Ford] completed the sale", "[the airline] announced job cuts". */
const DOING: ReadonlySet<string> = new Set([
  ...LIGHT_VERBS,
  ...'do continue negotiate announce plan offer pledge promise consider suspend postpone cancel delay halt stop abandon scrap declare seek propose initiate'.split(
    ' ',
  ),
]);

/** "[Ford] made the sale": the subject of the verb whose object the noun is. */
function subjectOver(at: SentenceContext, token: number): NounPhrase[] {
  const clause = at.phrases.clauses.find(({ object, verb }) => !verb.passive && DOING.has(verb.lemma) && object.some(({ head }) => head === token));
  return clause?.subject ?? [];
}

function attachedBy(at: SentenceContext, tree: Tree, token: number, preposition: string): NounPhrase[] {
  return phrasesAt(
    at,
    tree,
    childrenBy(tree, token, 'nmod', 'obl').filter((child) => tree.deprel(child) !== 'nmod:poss' && caseOf(tree, child) === preposition),
  );
}

function phrasesAt(at: SentenceContext, tree: Tree, tokens: readonly number[]): NounPhrase[] {
  return distinct(tokens.flatMap((token) => joined(tree, token).flatMap((each) => nounPhraseOf(at.phrases, each) ?? [])));
}

function distinct(nouns: readonly NounPhrase[]): NounPhrase[] {
  return [...new Set(nouns)];
}
