import { nounClass, singularOf } from '../language/knowledge/nouns.ts';
import type { ReportContext, SentenceContext } from './context.ts';
import type { Clause, NounPhrase } from './phrases/index.ts';

/** A noun phrase that another one takes up, in its sentence. */
export interface Antecedent {
  at: SentenceContext;
  noun: NounPhrase;
}

/** How many sentences before may hold it. */
const REACH = 2;
const PERSONAL: ReadonlySet<string> = new Set(['they', 'them', 'it']);
const ELLIPTIC: ReadonlySet<string> = new Set(['those', 'none']);

/**
 * The noun phrase without a name that a pronoun takes up: "[Fishermen] protested. [They] blocked a road" by its chain; "Chad imposed [sanctions] in May.
 * Mali lifted [those] on trade" by what stood in the same place before. Undefined where none can be told.
 */
export function antecedentOf(context: ReportContext, at: SentenceContext, noun: NounPhrase): Antecedent | undefined {
  const token = at.sentence.tokens[noun.head];
  const word = token?.form.toLowerCase() ?? '';
  if (!token || noun.possessor) return undefined;
  if (word === 'it' && isAsked(at, noun)) return byBody(context, at) ?? byChain(context, at, noun);
  if (word === 'them' && isCountedOf(at, noun)) return byCount(context, at, noun);
  if (PERSONAL.has(word)) return byChain(context, at, noun) ?? (word === 'they' ? bySubject(context, at, noun) : undefined);
  return ELLIPTIC.has(word) && (token.upos === 'PRON' || token.upos === 'DET') ? byPlace(context, at, noun) : undefined;
}

function byChain(context: ReportContext, at: SentenceContext, noun: NounPhrase): Antecedent | undefined {
  const token = at.sentence.tokens[noun.head];
  const own = token && context.references.at.touching(token).find(({ form, end }) => form === 'pronoun' && end === token.end);
  const members = own ? (context.references.chains.get(own.chain) ?? []) : [];
  const before = members.findLast(({ form, end, sentence }) => form === 'common' && end <= (own?.start ?? 0) && at.index - sentence <= REACH);
  const sentence = before && context.sentences[before.sentence];
  const phrase = sentence?.phrases.nouns.find(({ head }) => sentence.sentence.tokens[head]?.end === before?.end);
  const isOpen = sentence && phrase && isPeople(phrase.lemma) && othersThan(sentence, phrase).length > 0;
  return sentence && phrase && !isOpen ? { at: sentence, noun: phrase } : undefined;
}

/** "two of [them]". */
function isCountedOf({ sentence }: SentenceContext, { head }: NounPhrase): boolean {
  return sentence.tokens[head - 1]?.form === 'of' && sentence.tokens[head - 2]?.upos === 'NUM';
}

/** "imposed sanctions on [14 firms]. … those against two of [them]": the only larger count of the sentence before. */
function byCount(context: ReportContext, at: SentenceContext, noun: NounPhrase): Antecedent | undefined {
  const last = context.sentences[at.index - 1];
  const count = at.sentence.tokens[noun.head - 2];
  const own = count && at.sentence.quantities.find(({ start, end }) => start <= count.start && count.end <= end);
  if (!last || own?.value === undefined || last.sentence.part !== at.sentence.part) return undefined;
  const larger = last.sentence.quantities.filter(
    ({ noun: counted, value = 0, unit }) => counted && /^\p{L}{4,}$/u.test(unit) && value > (own.value ?? 0),
  );
  const [meant, another] = larger;
  const phrase = last.phrases.nouns.find(({ head }) => last.sentence.tokens[head]?.end === meant?.noun?.end);
  return phrase && !another ? { at: last, noun: phrase } : undefined;
}

/** "demanded that [it] publish": who is asked to do something acts. */
function isAsked({ phrases }: SentenceContext, noun: NounPhrase): boolean {
  return phrases.clauses.some(({ subject, link, governor }) => link === 'that' && ASKING.has(governor?.verb.lemma ?? '') && subject.includes(noun));
}

const ASKING: ReadonlySet<string> = new Set(['demand', 'insist', 'ask', 'urge', 'request', 'require', 'recommend', 'propose']);

/** "accused [the government]. He demanded that it …": the one body of which the sentence before speaks, where it names none. */
function byBody(context: ReportContext, at: SentenceContext): Antecedent | undefined {
  const last = context.sentences[at.index - 1];
  if (!last || last.mentions.some(({ entity, form }) => form !== 'adjective' && context.reading.entities[entity]?.kind !== 'person'))
    return undefined;
  const bodies = last.phrases.nouns.filter(
    ({ head, lemma }) => last.sentence.tokens[head]?.upos === 'NOUN' && nounClass(singularOf(lemma)) === 'organisation',
  );
  const [noun, ...more] = bodies;
  return noun && more.length === 0 ? { at: last, noun } : undefined;
}

/** "[Fishermen] protested. [They] blocked a road": the people who acted in the sentence before, where the subject is one alone and the pronoun is in no chain. */
function bySubject(context: ReportContext, at: SentenceContext, noun: NounPhrase): Antecedent | undefined {
  const last = context.sentences[at.index - 1];
  const main = at.phrases.clauses.find(({ link }) => link === 'main');
  if (!last || !main?.subject.includes(noun) || at.mentions.some(({ start }) => start === at.sentence.tokens[noun.head]?.start)) return undefined;
  const [subject, ...more] = last.phrases.clauses.flatMap((clause) => (clause.link === 'main' ? clause.subject : []));
  const token = subject && last.sentence.tokens[subject.head];
  const isCrowd = token?.upos === 'NOUN' && token.feats?.includes('Number=Plur') === true && isPeople(subject?.lemma ?? '');
  return subject && isCrowd && more.length === 0 && othersThan(last, subject).length === 0 ? { at: last, noun: subject } : undefined;
}

/** Other people of the sentence, who may be meant as well. */
function othersThan({ phrases, sentence }: SentenceContext, noun: NounPhrase): NounPhrase[] {
  return phrases.nouns.filter((other) => other !== noun && isPeople(other.lemma) && sentence.tokens[other.head]?.upos === 'NOUN');
}

function isPeople(lemma: string): boolean {
  return nounClass(singularOf(lemma)) === 'person';
}

/** What stood in the same place of the clause before: the object of an object, of a passive its subject. */
function byPlace(context: ReportContext, at: SentenceContext, noun: NounPhrase): Antecedent | undefined {
  const clause = at.phrases.clauses.find((each) => acted(each).includes(noun));
  const last = context.sentences[at.index - 1];
  if (!clause || !last) return undefined;
  const found = last.phrases.clauses.flatMap(acted).find(({ head }) => last.sentence.tokens[head]?.upos !== 'PROPN');
  if (!found) return undefined;
  if (last.sentence.tokens[found.head]?.upos === 'NOUN')
    return last.sentence.tokens[found.head]?.feats?.includes('Number=Plur') ? { at: last, noun: found } : undefined;
  return antecedentOf(context, last, found);
}

function acted({ verb, object, subject }: Clause): readonly NounPhrase[] {
  return verb.passive ? subject : object;
}
