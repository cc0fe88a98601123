import { nounClass } from '../../language/knowledge/nouns.ts';
import { overlaps, type Span, spanOf } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { mentionOf } from '../participants.ts';
import { childrenBy, type NounPhrase, type Tree, wordAt } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { wordSet } from '../word-set.ts';

/** What may follow a noun inside its phrase: "an official [with knowledge of the talks]", "a person [briefed on the plan]", "people [familiar with the matter]". */
const INSIDE: ReadonlySet<string> = wordSet('nmod acl amod case obl nummod compound flat det advmod fixed obj xcomp mark conj cc punct');

/** "[a statement on its website] said": of words that somebody has published it tells which. */
const OWN_PLACE: ReadonlySet<string> = wordSet('statement post message article report text note notice story letter editorial column sign poster');

/**
 * The last token of the phrase that names an unnamed speaker: with what is said of his office and of what he knows, without a relative clause, a time, and the
 * occasion ("an official [in a statement] said").
 */
export function lastOf(at: SentenceContext, noun: NounPhrase): number {
  const { tree } = at.phrases;
  if (!tree || noun.closed) return noun.last;
  let last = officeOf(noun);
  for (let token = last + 1; token < tree.tokens.length && isInside(at, tree, noun, token); token++) last = token;
  while (last > noun.last && /^(?:ADP|DET|CCONJ|PUNCT|SCONJ)$/.test(tree.tokens[last]?.upos ?? '')) last--;
  // "the builder [himself] said", "the minister['s] claim"
  return last > noun.head && /^(?:(?:him|her|it|them)sel(?:f|ves)|['’]s?)$/i.test(tree.tokens[last]?.form ?? '') ? last - 1 : last;
}

/** "a spokesman [for Macron]", "the chief [of staff General Ek]". */
function officeOf(noun: NounPhrase): number {
  const office = noun.phrases.find(
    ({ preposition, nouns, first }) => ['for', 'of', 'to', 'at', 'in', 'from'].includes(preposition) && nouns.length > 0 && first === noun.last + 1,
  );
  const isOccasion = office !== undefined && /^(?:in|at)$/.test(office.preposition) && office.nouns.some(({ lemma }) => VENUES.has(lemma));
  return office && !isOccasion ? office.last : noun.last;
}

function isInside(at: SentenceContext, tree: Tree, noun: NounPhrase, token: number): boolean {
  const word = tree.tokens[token];
  if (!word || (word.upos === 'PUNCT' && word.form !== '-')) return false;
  let each = token;
  let isFiled = false;
  while (each >= 0 && !(each >= noun.first && each <= noun.last)) {
    if (!INSIDE.has(tree.relation(each)) || tree.deprel(each) === 'acl:relcl' || (!OWN_PLACE.has(noun.lemma) && isSomewhere(tree, each)))
      return false;
    isFiled ||= tree.relation(each) === 'acl';
    each = tree.head(each);
  }
  // "papers filed [on Monday] say", but "traders [on Monday] said"
  const isTime = !isFiled && at.sentence.times.some((time) => overlaps(time, word));
  return each >= 0 && !isTime && !isSaying(at, token);
}

/** "in [a statement]" tells where it was said; "knowledge of [the talks]" doesn't. */
function isSomewhere(tree: Tree, token: number): boolean {
  const isAt = childrenBy(tree, token, 'case').some((word) => /^(?:in|at|on|during)$/.test(wordAt(tree, word)));
  return isAt && tree.tokens[token]?.upos === 'NOUN' && VENUES.has(tree.tokens[token]?.lemma.toLowerCase() ?? '');
}

/** A finite verb is none of the phrase's own words, nor is one of saying: "a statement [saying] that". */
function isSaying({ phrases }: SentenceContext, token: number): boolean {
  return phrases.clauses.some(
    ({ verb, object }) =>
      token >= verb.first &&
      token <= verb.last &&
      (verb.form === 'finite' || (speechVerbs().has(verb.lemma) && !verb.passive && object.length === 0)),
  );
}

/** "[astronomer] Fatou Diop", "[the company's] vice president Jan Ek", "the vice president, [Jan Ek]": with what stands before it, and with the name set beside it. */
export function wholeName(context: ReportContext, at: SentenceContext, noun: NounPhrase, span: Span): Span {
  const { tokens } = at.sentence;
  const { tree } = at.phrases;
  let first = tokens.findIndex(({ start }) => start === span.start);
  const own = first;
  if (tree) while (first > 0 && isBeforeName(tree, first - 1, own)) first--;
  const form = mentionOf(at, noun)?.form;
  const isSomebody = form === 'nominal' || BODIES.has(noun.lemma) || /^(?:person|organisation)$/.test(nounClass(noun.lemma)) || noun.lemma === 'head';
  const name = form === 'name' || !isSomebody ? undefined : noun.appositions.find((each) => mentionOf(at, each)?.form === 'name');
  const isBeside = name !== undefined && tokens[name.first - 1]?.form === ',' && name.first - 2 === lastOf(at, noun);
  const start = Math.min(span.start, (isBeside ? tokens[noun.possessor?.first ?? noun.first] : tokens[Math.max(first, 0)])?.start ?? span.start);
  const end = isBeside ? (tokens[name.last]?.end ?? span.end) : span.end;
  return start < span.start || end > span.end ? spanOf(context.text, start, Math.max(end, span.end)) : span;
}

/** A word for what he is, or whose he is. */
function isBeforeName(tree: Tree, token: number, own: number): boolean {
  // "the Lake-Oslo Police"
  if (isHyphen(tree, token)) return true;
  if (tree.tokens[token]?.upos === 'PUNCT') return false;
  let each = token;
  while (each >= 0 && each < own) {
    if (!['nmod:desc', 'nmod:poss', 'det', 'case', 'compound', 'amod', 'flat'].includes(tree.deprel(each))) return false;
    if (tree.relation(each) === 'case' && !/^['’]s?$/.test(tree.tokens[each]?.form ?? '')) return false;
    each = tree.head(each);
  }
  return each >= own;
}

/** It joins the word before it to the one behind. */
function isHyphen({ tokens }: Tree, token: number): boolean {
  const [before, mark, next] = [tokens[token - 1], tokens[token], tokens[token + 1]];
  return mark?.form === '-' && before?.end === mark.start && next?.start === mark.end;
}

/** "[Radio Prague] said", "[Police Scotland] said": what bears the name of a state or town as a part of its own is neither. */
export function longerName(context: ReportContext, at: SentenceContext, name: Span, entity: number): Span | undefined {
  const { tokens } = at.sentence;
  const first = tokens.findIndex(({ start }) => start === name.start);
  const before = tokens[first - 1];
  if (!before || before.end + 1 !== name.start || !/^(?:government|place)$/.test(context.reading.entities[entity]?.kind ?? '')) return undefined;
  const isName = before.upos === 'PROPN' || (before.upos === 'NOUN' && nounClass(before.lemma.toLowerCase()) === 'organisation');
  return isName && /^\p{Lu}\p{Ll}/u.test(before.form) ? spanOf(context.text, before.start, name.end) : undefined;
}
