import { once } from '../../../language/knowledge/load.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { caseOf, childrenBy, joined, type NounPhrase, nounPhraseOf, type Tree } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isThing } from '../frames/befallen.ts';
import { LIGHT_VERBS } from '../frames/light-verbs.ts';
import { isWare } from '../frames/wares.ts';
import type { Roles } from './roles.ts';

/** "[Orvel]’s sale of Tarn", "the sale of [Tarn] by Orvel", "[Orvel] made the sale"; of what is done without an object whose it is: "the departure of [the fleet]". */
export function nounRoles(at: SentenceContext, tree: Tree, token: number): Roles {
  const lemma = singularOf(tree.tokens[token]?.lemma.toLowerCase() ?? '');
  const possessors = possessorsOf(at, tree, token);
  const { by, of } = attachedTo(at, tree, token, lemma);
  const before = modifiersOf(at, tree, token);
  const areThings = (nouns: readonly NounPhrase[]) => nouns.length > 0 && nouns.every((noun) => isThing(at, noun) || isWare(noun));
  // "[the phone]’s launch", "made [its] flight": what belongs to a thing is done to it.
  if (of.length === 0 && (areThings(possessors) || (MOVES.has(lemma) && possessors.some((noun) => isIts(at, noun)))))
    return { sources: by, targets: possessors };
  // "[Corvex]'s purchase by Tarn": where it is told who does it, whoever has it suffers it.
  const isSuffered = SUFFERED.has(lemma) || attachedBy(at, tree, token, 'by').length > 0;
  if (of.length === 0 && isSuffered && possessors.length > 0) return { sources: by, targets: possessors };
  const owners = [...possessors, ...by];
  const named = before.filter((noun) => isActorName(at, noun));
  const doers = [owners, named, subjectOver(at, token, lemma)].find((nouns) => nouns.length > 0) ?? [];
  const things =
    of.length > 0 || !DONE_TO.has(lemma) ? of : before.filter((noun) => isThing(at, noun) || (SELLING.has(lemma) && isProduct(at, noun)));
  if (of.length === 0 && (BEFALLING_NOUNS.has(lemma) || (MOVES.has(lemma) && areThings(doers)))) return { sources: [], targets: doers };
  if (MOVES.has(lemma) && of.length > 0) return areThings(of) ? { sources: by, targets: of } : { sources: of, targets: [] };
  return { sources: doers, targets: things };
}

/** "[her] arrest", "[Kovar's] appointment": what is done to whoever has it. */
const SUFFERED = wordSet(
  'arrest detention imprisonment jailing release killing murder assassination execution expulsion deportation extradition appointment nomination dismissal removal ouster sacking',
  'conviction sentencing trial indictment abduction kidnapping capture overthrow impeachment',
);

function possessorsOf(at: SentenceContext, tree: Tree, token: number): NounPhrase[] {
  return phrasesAt(
    at,
    tree,
    childrenBy(tree, token, 'nmod').filter((child) => tree.deprel(child) === 'nmod:poss'),
  );
}

/** What follows a noun: who does it ("by", "between"), and to whom or what ("of", and its own preposition); "the offer [of the carmaker] for a stake" is the carmaker’s. */
function attachedTo(at: SentenceContext, tree: Tree, token: number, lemma: string): { by: NounPhrase[]; of: NounPhrase[] } {
  const after = (preposition: string) => attachedBy(at, tree, token, preposition);
  const governed = governedBy(lemma).flatMap(after);
  const of = after('of');
  const isDoers =
    (governed.length > 0 || OF_DOER.has(lemma)) && of.every((noun) => isActorName(at, noun) || nounClass(singularOf(noun.lemma)) === 'organisation');
  return {
    by: [...after('by'), ...after('between'), ...(FROM_DOER.has(lemma) ? after('from') : []), ...(isDoers ? of : [])],
    of: isDoers ? governed : [...of, ...governed],
  };
}

function isIts(at: SentenceContext, { head }: NounPhrase): boolean {
  return /^its$/i.test(at.sentence.tokens[head]?.form ?? '');
}

/** Nouns before which the name of a thing tells what is sold or made: "[Corvex] sales" of a product nobody knows as a firm. */
const SELLING = wordSet('sale launch release delivery shipment production price recall unveiling update purchase order design');

/** Nouns before which another one tells what it is done to: "[wage] cuts", "[car] exports"; a "[software] glitch" or a "[press] conference" is of a kind. */
const DONE_TO = wordSet(
  'sale launch release delivery shipment production price recall unveiling update purchase order design reduction cut cutback increase acquisition import export',
  'consumption output supply demand trade theft replacement repair maintenance building construction closure destruction removal collection distribution',
  'manufacture development treatment storage transfer transport use ban tax attack raid bombing flight landing crash rescue hijacking seizure smuggling trafficking',
  'control inspection search hunt auction lease rental privatisation privatization nationalisation nationalization testing sharing buyback takeover',
  'crash collapse fall decline drop rise growth death failure delay bankruptcy breakdown explosion sinking slump plunge surge rally selloff trading',
  'introduction announcement presentation rollout download upgrade',
);

/** A name of nobody who is known to act. */
function isProduct(at: SentenceContext, noun: NounPhrase): boolean {
  return at.sentence.tokens[noun.head]?.upos === 'PROPN' && !isActorName(at, noun);
}

/** "[car] sales", "[EU] ban", "[Orvel Motor Company] sales": the nouns and names before a noun. */
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

/** "the decision [of the Union]": what is thought, said or won by whom it is of. */
const OF_DOER = wordSet(
  'decision estimate forecast statement announcement declaration hope belief view opinion proposal plan promise refusal victory triumph win demand request',
  'protest intervention response reaction reply promise pledge advance retreat withdrawal invasion effort attempt brainchild debut',
);

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

/** Verbs whose subject does what their object tells: "[Orvel] completed the sale", "[the airline] announced job cuts". */
const DOING: ReadonlySet<string> = new Set([
  ...LIGHT_VERBS,
  ...'do continue negotiate announce plan offer pledge promise consider suspend postpone cancel delay halt stop abandon scrap declare seek propose initiate'.split(
    ' ',
  ),
]);

/** "[Orvel] made the sale": the subject of the verb whose object the noun is. */
function subjectOver(at: SentenceContext, token: number, lemma: string): NounPhrase[] {
  const clause = at.phrases.clauses.find(({ object, verb }) => !verb.passive && DOING.has(verb.lemma) && object.some(({ head }) => head === token));
  return clause && !(TAKEN.has(lemma) && TAKING.has(clause.verb.lemma)) ? clause.subject : [];
}

/** "[signed] the deal", "[took] delivery", "[seeks] protection": whoever signs, takes or seeks it doesn't do it. */
const TAKING = wordSet('sign seal ink seek take give impose place');
const TAKEN = wordSet('deal agreement contract treaty pact accord delivery protection possession');

export function attachedBy(at: SentenceContext, tree: Tree, token: number, preposition: string): NounPhrase[] {
  return phrasesAt(
    at,
    tree,
    childrenBy(tree, token, 'nmod', 'obl').filter((child) => tree.deprel(child) !== 'nmod:poss' && caseOf(tree, child) === preposition),
  );
}

export function phrasesAt(at: SentenceContext, tree: Tree, tokens: readonly number[]): NounPhrase[] {
  return distinct(tokens.flatMap((token) => joined(tree, token).flatMap((each) => nounPhraseOf(at.phrases, each) ?? [])));
}

export function distinct(nouns: readonly NounPhrase[]): NounPhrase[] {
  return [...new Set(nouns)];
}
