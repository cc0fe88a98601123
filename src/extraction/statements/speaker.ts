import { nounClass } from '../../language/knowledge/nouns.ts';
import type { Span } from '../../model/index.ts';
import { isToldByPlace, isToldSince, toldBody } from '../bodies-of-state.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { actorsOf, mentionOf } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { BODIES, takenUp } from '../taken-up.ts';
import { canSpeak } from './can-speak.ts';
import { mayBeCalled } from './speaker-gender.ts';
import { lastOf, longerName, wholeName } from './speaker-phrase.ts';
import { bodyByWord, bodyInSubject, isTheBody } from './speaking-body.ts';
import { authorOf, isText } from './texts.ts';

/** Who says something: the words, and the actor meant where one is known. */
export interface Speaker {
  speaker?: Span;
  speakerEntity?: number;
}

/** The speaker among a verb's subjects: a named actor, or a noun for people, bodies or texts that speak. */
export function speakerOf(context: ReportContext, at: SentenceContext, subject: readonly NounPhrase[]): Speaker | undefined {
  const named = isWhatHeIs(context, at, subject) ? subject.slice(0, 1) : subject;
  const behind = behindBracket(context, at, named);
  if (behind) return behind;
  const several = severalOf(context, at, named);
  if (several) return several;
  const [noun] = named;
  const found = namedAmong(context, at, named) ?? unnamedAmong(context, at, named);
  const isOneOfTwo = found?.speakerEntity !== undefined && noun !== undefined && isToldSince(context, at, noun, found.speakerEntity);
  return isOneOfTwo && found.speaker ? { speaker: found.speaker } : found;
}

/** "Ada Holm, [an economist and former minister]": behind a person's name and a comma it is told what she is. */
function isWhatHeIs(context: ReportContext, at: SentenceContext, [first, second, third]: readonly NounPhrase[]): boolean {
  const { tokens } = at.sentence;
  if (!first || !second || third || tokens[first.last + 1]?.form !== ',' || nounClass(second.lemma) !== 'person') return false;
  // "Ada Holm, an economist, [and a farmer]": another one
  if (second.first > first.last + 2 && tokens[second.first - 2]?.form === ',') return false;
  const isRole = isBare(at, second) || [first.last + 2, second.first].every((token) => /^an?$/i.test(tokens[token]?.form ?? ''));
  const mention = isRole ? mentionOf(at, first) : undefined;
  return mention !== undefined && context.reading.entities[mention.entity]?.kind === 'person';
}

/** "former adviser": one person, without an article or a name. */
function isBare({ sentence }: SentenceContext, { first, last }: NounPhrase): boolean {
  const words = sentence.tokens.slice(first, last + 1);
  return words.every(({ upos }) => /^(?:ADJ|NOUN)$/.test(upos)) && words.at(-1)?.feats?.includes('Number=Sing') === true;
}

function namedAmong(context: ReportContext, at: SentenceContext, subject: readonly NounPhrase[]): Speaker | undefined {
  for (const noun of subject) {
    const actor = actorsOf(context, at, noun)[0];
    const mention = mentionOf(at, noun);
    const longer = actor && longerName(context, at, actor.span, actor.entity);
    if (longer) return { speaker: longer };
    const isMisread =
      actor !== undefined &&
      mention?.form !== 'name' &&
      mention?.form !== 'pronoun' &&
      (!isOfKind(context, noun, actor.entity) || isOtherName(at, noun) || (mention && isOfAnotherState(context, at, noun, actor.entity)));
    if (!actor || isMisread || context.reading.entities[actor.entity]?.kind === 'place') continue;
    const speaker = mention && mention.form === 'pronoun' ? spanOfTokens(context, at.sentence, noun) : wholeName(context, at, noun, actor.span);
    const rival = mention?.form === 'nominal' && BODIES.has(noun.lemma) ? bodyInSubject(context, at, mention.start) : undefined;
    return { speaker, speakerEntity: rival ?? actor.entity };
  }
  return undefined;
}

function unnamedAmong(context: ReportContext, at: SentenceContext, subject: readonly NounPhrase[]): Speaker | undefined {
  const noun = subject.find((each) => canSpeak(at, each));
  if (!noun) return undefined;
  const speaker = spanOfTokens(context, at.sentence, { first: noun.possessor?.first ?? noun.first, last: lastOf(at, noun) });
  const named = nameBehind(context, at, noun) ?? nameAtEnd(context, at, noun, speaker);
  if (named) return named;
  if (isText(noun)) {
    const author = authorOf(context, at, noun);
    return { speaker, ...(author !== undefined ? { speakerEntity: author } : {}) };
  }
  const body =
    bodyByWord(context, at, noun) ?? (isTheBody(at, noun) ? bodyInSubject(context, at, at.sentence.tokens[noun.first]?.start ?? 0) : undefined);
  if (body !== undefined) return { speaker, speakerEntity: body };
  // "The coach firm, [Orvel Travel], said": it is none that was named before
  const next = at.sentence.tokens[lastOf(at, noun) + 2];
  if (BODIES.has(noun.lemma) && at.sentence.tokens[lastOf(at, noun) + 1]?.form === ',' && next?.upos === 'PROPN') return { speaker };
  const head = at.sentence.tokens[noun.head];
  const found = head && !isOtherName(at, noun) ? takenUp(context, at, head) : undefined;
  const isMeant =
    found !== undefined &&
    isOfKind(context, noun, found) &&
    mayBeCalled(context, found, head?.form ?? '') &&
    !isOfAnotherState(context, at, noun, found);
  return { speaker, ...(isMeant ? { speakerEntity: found } : {}) };
}

/** "[Germany's top court] said": no court that was named before, unless that is known to be Germany's. */
function isOfAnotherState(context: ReportContext, at: SentenceContext, noun: NounPhrase, entity: number): boolean {
  const country = toldBody(context, at, noun)?.country;
  return country !== undefined && context.reading.entities[entity]?.country !== country;
}

/** "[the Nairobi press agency] said", "[another carrier] said", "[the court in Mombasa] said": by its own words it is none that was named before. */
function isOtherName(at: SentenceContext, noun: NounPhrase): boolean {
  const words = at.sentence.tokens.slice(noun.first, noun.head);
  return (
    (nounClass(noun.lemma) !== 'person' && isToldByPlace(at, noun)) ||
    words.some(({ form }) => /^(?:another|other)$/i.test(form)) ||
    (noun.lemma === 'agency' && words.some(({ form }) => /^(?:news|press|wire)$/i.test(form)))
  );
}

/** "the heir" is nobody that is no person. */
function isOfKind(context: ReportContext, { lemma }: NounPhrase, entity: number): boolean {
  const kind = context.reading.entities[entity]?.kind;
  if (kind === 'government' && BODIES.has(lemma)) return /^(?:organi[sz]ation|agency)$/.test(lemma);
  return BODIES.has(lemma) || nounClass(lemma) !== 'person' || kind === 'person' || kind === 'government';
}

/** "the head of the institute, [Carl Vogt]": a person's name between commas, or at the end, right behind the phrase of a person. */
function nameBehind(context: ReportContext, at: SentenceContext, noun: NounPhrase): Speaker | undefined {
  const { tokens } = at.sentence;
  const last = lastOf(at, noun);
  const isPerson = nounClass(noun.lemma) === 'person' || noun.lemma === 'head';
  const first = isPerson && tokens[last + 1]?.form === ',' ? tokens[last + 2] : undefined;
  const name =
    first &&
    at.mentions.find(({ start, form, entity }) => start === first.start && form === 'name' && context.reading.entities[entity]?.kind === 'person');
  const end = name && tokens.findIndex((token) => token.end === name.end);
  if (!name || end === undefined || end < 0 || tokens[end + 1]?.upos !== 'PUNCT') return undefined;
  return { speaker: spanOfTokens(context, at.sentence, { first: noun.possessor?.first ?? noun.first, last: end }), speakerEntity: name.entity };
}

/** "the chairman and founder of the bank [Jan Ek]", "its chief of staff [General Ek]": a person's name right behind the words for what he is. */
function nameAtEnd(context: ReportContext, at: SentenceContext, noun: NounPhrase, speaker: Span): Speaker | undefined {
  if (nounClass(noun.lemma) !== 'person') return undefined;
  const name = at.mentions.find(
    ({ start, end, form, entity }) =>
      start > speaker.start && end === speaker.end && form === 'name' && context.reading.entities[entity]?.kind === 'person',
  );
  const before = name && at.sentence.tokens.findLast(({ end }) => end <= name.start);
  return before && before.start >= speaker.start && /^(?:NOUN|PROPN)$/.test(before.upos) ? { speaker, speakerEntity: name.entity } : undefined;
}

/** "[the two countries] said", "[the companies] said", "[Kenya and Uganda] said": several speak, and no one actor stands for them. */
function severalOf(context: ReportContext, at: SentenceContext, subject: readonly NounPhrase[]): Speaker | undefined {
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last) return undefined;
  const isPlural = subject.length === 1 && (actorsOf(context, at, first).length > 1 || isPluralBody(at, first));
  const isJoined = at.sentence.tokens.slice(first.last + 1, last.first).some(({ upos }) => upos === 'CCONJ');
  const isList =
    subject.length > 1 &&
    isJoined &&
    subject.every((noun) => canSpeak(at, noun) || /^co-?[a-z]/.test(noun.lemma) || actorsOf(context, at, noun).length > 0);
  if (!isPlural && !isList) return undefined;
  return { speaker: spanOfTokens(context, at.sentence, { first: first.possessor?.first ?? first.first, last: lastOf(at, last) }) };
}

/** "the companies", "both banks". */
function isPluralBody({ sentence }: SentenceContext, { head, lemma, appositions }: NounPhrase): boolean {
  return BODIES.has(lemma) && appositions.length === 0 && sentence.tokens[head]?.feats?.includes('Number=Plur') === true;
}

/** "United Nations [(UN) envoy Ada Holm] said": the person behind the short form of a name, whatever the tree takes for the subject. */
function behindBracket(context: ReportContext, at: SentenceContext, [noun, more]: readonly NounPhrase[]): Speaker | undefined {
  const { tokens } = at.sentence;
  const close = noun && !more && tokens[noun.last + 1]?.form === '(' && tokens[noun.last + 3]?.form === ')' ? noun.last + 3 : undefined;
  const from = close === undefined ? undefined : tokens[close]?.end;
  if (!noun || close === undefined || from === undefined) return undefined;
  const person = at.mentions.find(
    ({ start, form, entity }) => start > from && start - from < 60 && form === 'name' && context.reading.entities[entity]?.kind === 'person',
  );
  const between = person ? tokens.slice(close + 1).filter(({ start, end }) => end <= person.start || start < person.start) : [];
  const last = person ? tokens.findIndex(({ end }) => end === person.end) : -1;
  if (!person || last < 0 || !between.every(({ upos }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos))) return undefined;
  return { speaker: spanOfTokens(context, at.sentence, { first: noun.first, last }), speakerEntity: person.entity };
}
