import { feature } from '../../language/dependency-tree.ts';
import { nounClass } from '../../language/knowledge/nouns.ts';
import type { Token } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, NounPhrase, TokenRange } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { wordSet } from '../word-set.ts';

/** "announced that it would be late, [Norvik saying that …]", "[while Norvik says …]": what another one says there is his own. */
export function upToOther(at: SentenceContext, clause: Clause, { first, last }: TokenRange): TokenRange {
  const { tokens } = at.sentence;
  const other = at.phrases.clauses.find(
    ({ verb, subject }) =>
      verb.first > Math.max(first, clause.verb.last) &&
      verb.last <= last &&
      (speechVerbs().has(verb.lemma) || isCounting(tokens, verb, last)) &&
      subject.some((noun) => {
        if (!speechVerbs().has(verb.lemma) && tokens[noun.head]?.upos === 'PRON') return false;
        const before = tokens[noun.first - 1]?.form ?? '';
        const isContrast = /^(?:while|whereas)$/.test(before) && tokens[noun.first - 2]?.form === ',';
        return noun.last === verb.first - 1 && (verb.form === 'finite' ? isContrast : /^(?:,|with)$/.test(before));
      }),
  );
  const noun = (other ?? joinedGerund(at, clause, last))?.subject.at(-1) ?? sayerJoined(at, clause, last) ?? sayerAtEnd(at, first, last);
  return noun && noun.first - 2 > first ? { first, last: noun.first - 2 } : { first, last };
}

/** "while police [put] the number [at 900]", "whereas the city [counted] 900". */
function isCounting(tokens: readonly Token[], { lemma, first, last: own }: Clause['verb'], last: number): boolean {
  if (lemma !== 'put' && !COUNTING.has(lemma)) return false;
  const behind = tokens.slice(own + 1, last + 1);
  const number = behind.findIndex(({ upos }) => upos === 'NUM');
  const isPut = behind.slice(0, number).some(({ form }) => form === 'at');
  return first === own && number >= 0 && (lemma === 'put' ? isPut : number < 4);
}

const COUNTING: ReadonlySet<string> = wordSet('count estimate tally reckon');

/** "says it sank nine boats [and Chile claims] to have sunk twenty": behind "and" the next one says something in the same tense. */
function sayerJoined({ phrases, sentence: { tokens } }: SentenceContext, { verb }: Clause, last: number): NounPhrase | undefined {
  const tense = feature(tokens[verb.head], 'Tense');
  return phrases.nouns.find((noun) => {
    const [before, next] = [tokens[noun.first - 1]?.form ?? '', tokens[noun.last + 1]];
    if (noun.first <= verb.last || noun.last >= last || !/^(?:and|but)$/.test(before) || tokens[noun.head]?.upos === 'PRON') return false;
    const isBehindVerb = tokens.slice(verb.last + 1, noun.first).some((word) => feature(word, 'VerbForm') === 'Fin');
    return (
      isBehindVerb &&
      next?.upos === 'VERB' &&
      CLAIMING.has(next.lemma.toLowerCase()) &&
      feature(next, 'VerbForm') === 'Fin' &&
      feature(next, 'Tense') === tense
    );
  });
}

const CLAIMING: ReadonlySet<string> = wordSet('say claim insist maintain argue deny state');

/** "says it shot down drones[, and Chile] claims to have sunk boats": at the end of what is said stands whoever says the next thing, where the verb was taken for a noun. */
function sayerAtEnd({ phrases, sentence: { tokens } }: SentenceContext, from: number, last: number): NounPhrase | undefined {
  const next = tokens[last + 1]?.form ?? '';
  if (!/^\p{Ll}+s$/u.test(next) || !speechVerbs().has(next.slice(0, -1))) return undefined;
  return phrases.nouns.find((noun) => noun.last === last && noun.first > from && /^(?:and|but)$/.test(tokens[noun.first - 1]?.form ?? ''));
}

/** "with Peru saying that it is late [and Chile firing back that it isn't]": a gerund with a subject of its own behind "and", like that of the saying. */
function joinedGerund({ phrases, sentence }: SentenceContext, { verb }: Clause, last: number): Clause | undefined {
  if (verb.form !== 'gerund') return undefined;
  return phrases.clauses.find(({ verb: other, subject }) => {
    const own = subject.at(-1);
    const isOwn = own !== undefined && own.last === other.first - 1 && sentence.tokens[own.first - 1]?.form === 'and';
    return isOwn && other.form === 'gerund' && other.first > verb.last && other.last <= last;
  });
}

/**
 * "said the closure was “a blow” [and met the unions]": behind "and" a deed that only people do, told of a thing, is the speaker's own; so is one that is done to
 * whom it is told of.
 * @param range the words that the tree gives to what is said
 */
export function upToOwnDeed(at: SentenceContext, clause: Clause, { first, last }: TokenRange): TokenRange {
  const { tokens } = at.sentence;
  const { verb } = clause;
  const deed = at.phrases.clauses.find((each) => {
    const { verb: own, link, governor, subject } = each;
    const [thing, more] = subject;
    if (link !== 'coordinate' || own.first <= Math.max(first, verb.last) || own.last > last || !thing || more || own.passive) return false;
    const isOne = own.form === 'finite' && own.first === own.head && own.tense === 'past' && thing.first > verb.last;
    if (!isOne || governor === undefined || governor.verb.first <= verb.last) return false;
    return DEEDS.has(own.lemma) && isThing(tokens[thing.head]) ? true : isDoneToIt(at, clause, each, thing);
  });
  const and = deed ? tokens.findLastIndex(({ form }, token) => token < deed.verb.first && token > deed.verb.first - 3 && form === 'and') : -1;
  return verb.tense === 'past' && and > first + 1 ? { first, last: and - 1 } : { first, last };
}

/** "The ministry said the envoys had lied [and gave them a day to leave]": nobody does to "them" what he does himself, and nobody else is told of whom "them" may mean. */
function isDoneToIt(at: SentenceContext, { subject: [speaker] }: Clause, { verb }: Clause, told: NounPhrase): boolean {
  const { tokens } = at.sentence;
  const isSpoken = /^["”]$/.test(tokens[verb.first - 2]?.form ?? '');
  const isOrder = ORDERS.has(verb.lemma) && speaker !== undefined && (isSpoken || BODIES.has(speaker.lemma));
  if (!isOrder || tokens[verb.last + 1]?.form.toLowerCase() !== 'them' || !isSeveral(tokens[told.head])) return false;
  return !at.phrases.nouns.some(({ head }) => head !== told.head && head < verb.first && isSeveral(tokens[head]) && !isThing(tokens[head]));
}

const isSeveral = (token: Token | undefined): boolean =>
  feature(token, 'Number') === 'Plur' || /^(?:pair|couple|duo|trio|group)$/.test(token?.lemma ?? '');

function isThing(token: Token | undefined): boolean {
  const lemma = token?.lemma.toLowerCase() ?? '';
  return token?.upos === 'NOUN' && !BODIES.has(lemma) && !/^(?:person|organisation)$/.test(nounClass(lemma));
}

const DEEDS: ReadonlySet<string> = wordSet(
  'meet visit fly appoint promise urge announce ask thank praise condemn deploy resign vow pledge apologise apologize accuse blame refuse decline sign convene',
  'summon invite dismiss sack vote',
);
/** What is done to "them" from above. */
const ORDERS: ReadonlySet<string> = wordSet('give order tell forbid ban expel summon ask urge invite dismiss sack suspend');
