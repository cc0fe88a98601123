import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import type { EntityTable } from '../../language/names/entities.ts';
import { contains, type EventFinding, type Headline } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, NounPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { EventCandidate } from './candidate.ts';
import { carryingClause } from './carrying-clause.ts';
import { isFigureOfSpeech } from './figure-of-speech.ts';
import { isEmptyHeadline, UTTERANCES } from './headline-emptiness.ts';
import { restBehind } from './headline-ends.ts';
import { APPOINTING, restOf, textBetween } from './headline-rest.ts';
import { complementsOf } from './inner-events.ts';
import { LIGHT_VERBS } from './light-verbs.ts';
import { nationalAdjectives } from './national-names.ts';
import { isNewsDeed, TOLD_ALONE } from './news-deeds.ts';
import type { Factuality } from './told.ts';

/** A report with its entities. */
export type HeadlineContext = ReportContext & { table: EntityTable };
type Subject = Headline['subject'];

/**
 * The words for a short headline of an event outside PLOVER that its sentence tells for its own sake: a deed that is news by itself, done or planned, by (of a passive,
 * to) a party or something named, in a main clause or in what somebody is said to have told, with what it is done to: "Corvex [unveil] [a tablet]", "Anna Kovar
 * [be appointed] [chief executive]". Undefined for what is told in passing, stays open, goes on for long, or says little without the rest of its sentence.
 */
export function headlineOf(
  context: HeadlineContext,
  candidate: EventCandidate,
  participants: EventFinding['participants'],
  told: Factuality,
): Headline | undefined {
  const { at, trigger, plover, beside } = candidate;
  const clause = plover || beside ? undefined : clauseOf(at, trigger.first);
  if (!clause || !(isNewsDeed(at, clause) || isScheduled(candidate, clause, told, participants)) || !isDone(told) || !isForItself(at, clause))
    return undefined;
  if (isHabit(at, clause, told) || isMisread(at, clause) || isSpoken(context, at, clause) || isFigureOfSpeech(clause) || isJudgement(clause))
    return undefined;
  const rest = restOf(at, clause, [...ordered(at, clause), ...worded(at, clause)]);
  if (rest === undefined || (rest.words === '' && !clause.verb.passive && !TOLD_ALONE.has(clause.verb.lemma) && !isSessionWithDay(clause)))
    return undefined;
  if (isWithoutLevel(at, clause, rest.words) || isOfWhatIsTold(clause) || isEmptyHeadline(at, clause, rest.words)) return undefined;
  const subject = subjectOf(context, at, clause, participants, rest);
  const behind = subject && restBehind(at, clause, rest.last, APPOINTING.has(clause.verb.lemma));
  const words = behind ? `${rest.words} ${textBetween(at, behind.first, behind.last)}`.trim() : rest.words;
  return subject && { subject, verb: clause.verb.lemma, passive: clause.verb.passive, rest: words };
}

/** "ordered the firm [to pay]", "advised its citizens [not to travel]": what is ordered or advised. */
function ordered(at: SentenceContext, clause: Clause): Clause[] {
  return BIDDING.has(clause.verb.lemma) ? complementsOf(at, clause).filter(({ link }) => link === 'infinitive') : [];
}

const BIDDING = wordSet('order advise tell instruct direct require oblige allow authorise authorize permit force compel persuade encourage');

/** "issued a statement [forbidding its members to vote]": what it says; "resumed its policy [of shelling villages]": which one. */
function worded(at: SentenceContext, { object }: Clause): Clause[] {
  const own = at.phrases.clauses.filter(
    ({ link, verb, governorNoun, marker }) =>
      governorNoun !== undefined &&
      verb.form === 'gerund' &&
      object.includes(governorNoun) &&
      !isBeforeQuotation(at, verb.last) &&
      (marker === 'of' || (link === 'participle' && UTTERANCES.has(singularOf(governorNoun.lemma)))),
  );
  return own.flatMap((each) => [each, ...complementsOf(at, each)]);
}

/** "a statement [saying]: “We …”": without the words that it says. */
function isBeforeQuotation({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  return /^(?:["“‘']|:|,)/u.test(tokens[token + 1]?.form ?? '');
}

/**
 * Whether a headline is told of somebody whom only the sentences before name: "[The airline] launches a route", "[The company]’s profit falls". Who it is, the
 * account lacks.
 */
export function isOfSomebodyBefore({ subject: { words } }: Headline): boolean {
  const told = /^the (?:\p{Ll}+[ -])*?(?<owner>\p{Ll}+)['’]s? |^the (?:\p{Ll}+[ -])*(?<head>\p{Ll}+)(?: (?:in|at|of|from) .*)?$/iu.exec(
    words ?? '',
  )?.groups;
  const kind = nounClass(singularOf((told?.['owner'] ?? told?.['head'] ?? '').toLowerCase()));
  return kind === 'person' || kind === 'organisation' || STATE_WORDS.has(singularOf((told?.['owner'] ?? told?.['head'] ?? '').toLowerCase()));
}

/** "[The Gulf state] invested", "[the country]'s exports fell". */
const STATE_WORDS = wordSet('state country nation kingdom republic emirate island continent province region city town village');

/** The clause of a verb, of a noun the one that says that it was done: "[held] a convention". */
export function clauseOf(at: SentenceContext, token: number): Clause | undefined {
  const own = at.phrases.clauses.find(({ verb, node }) => verb.head === token && node === token);
  const carrying = own ? undefined : carryingClause(at, token);
  return own ?? (carrying && LIGHT_VERBS.has(carrying.verb.lemma) ? carrying : undefined);
}

/** "Chile is to elect a senate [on 9 November]": what a party does on a day or in a month that is set. */
function isScheduled({ time }: EventCandidate, { verb }: Clause, { status }: Factuality, participants: EventFinding['participants']): boolean {
  const isSet = time?.edtf !== undefined && /^\d{4}-\d{2}(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?$/u.test(time.edtf) && !time.inferred;
  const isAhead = status === 'planned' || status === 'expected';
  return isSet && isAhead && !verb.passive && ASSEMBLING.has(verb.lemma) && participants.some(({ role }) => role === 'source');
}

const ASSEMBLING = wordSet(
  'debate vote choose hear decide discuss examine consider review brief address publish rule meet leave arrive travel return play face take hold',
);

function isDone({ status, certainty, polarity }: Factuality): boolean {
  if (polarity !== 'positive') return false;
  return status === 'planned' || ((status === 'occurred' || status === 'expected') && certainty === 'certain');
}

/** "Corvex [sells] telephones", "is [built]": told in the present, but in a headline, where that is what was done. */
function isHabit(at: SentenceContext, { verb, link, governor }: Clause, told: Factuality): boolean {
  if (told.status === 'planned' || at.sentence.role === 'title' || at.sentence.role === 'heading') return false;
  // "Corvex makes telephones, [offering] them in two sizes": in the present of the verb that it stands beside.
  if (link === 'participle' && verb.form === 'gerund' && governor) return isHabit(at, governor, told);
  // "reports its results on Tuesday": settled, with its day.
  if (told.status === 'expected') return false;
  return verb.tense === 'present' && !verb.perfect && !verb.progressive;
}

/** "The board [named] her": read as a participle without a verb to go with, which only titles leave out. */
function isMisread(at: SentenceContext, { verb }: Clause): boolean {
  return verb.passive && verb.first === verb.head && verb.form !== 'infinitive' && at.sentence.role !== 'title' && at.sentence.role !== 'heading';
}

/** "said the result [strengthened] Peru's hand": what somebody says that a cause brought about. */
function isJudgement({ link, verb, subject, object }: Clause): boolean {
  if ((link !== 'that' && link !== 'reported') || verb.passive || object.length === 0) return false;
  return subject.length > 0 && subject.every(({ lemma }) => CAUSES.has(singularOf(lemma)));
}

const CAUSES = wordSet(
  'result outcome move decision step measure deal agreement law policy reform plan ruling verdict vote election crisis war conflict sanction change fact success failure victory defeat visit talk dialogue action situation behaviour behavior rhetoric delay lack',
);

/** A main clause, one joined to it, what is said or meant in it, or what it followed: "said that it [would cut]", "plans to [open]", "after it [posted] a loss"; or told of a name beside it: "Corvex, which [filed] for bankruptcy". */
function isForItself(at: SentenceContext, { link, governor, marker, verb, conditional, antecedent }: Clause): boolean {
  if (conditional || (verb.modal !== undefined && verb.modal !== 'would')) return false;
  if (link === 'main') return true;
  if (link === 'relative') return antecedent?.length === 1 && antecedent.every(({ head }) => at.sentence.tokens[head]?.upos === 'PROPN');
  if (!governor || !isForItself(at, governor)) return false;
  if (link === 'participle') return verb.form === 'gerund' && verb.first > governor.verb.last && !hasOwnDoer(at, governor.verb.last, verb.first);
  if (link === 'coordinate') return true;
  if (link === 'that' || link === 'reported') return !verb.bare && speechVerbs().has(governor.verb.lemma) && !governor.verb.negative;
  if (link === 'infinitive') return MEANING.has(governor.verb.lemma) && !governor.verb.negative;
  return link === 'adverbial' && marker !== undefined && BACKGROUND.has(marker) && verb.tense === 'past';
}

/** "stocks fell, with the index [losing] 3 percent": whoever does it stands behind "with", and not in the clause above. */
function hasOwnDoer({ sentence: { tokens } }: SentenceContext, after: number, before: number): boolean {
  const between = tokens.slice(after + 1, before);
  const from = between.findLastIndex(({ form }) => form.toLowerCase() === 'with');
  return (
    from >= 0 &&
    between.slice(from + 1).some(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos)) &&
    !between.slice(from + 1).some(({ form }) => form === ',')
  );
}

const BACKGROUND = wordSet('after when as while because although though since whereas');
const MEANING = wordSet('plan intend decide agree prepare schedule set vote arrange vow promise');

/** Inside somebody's own words: "We [launched] a shop". */
function isSpoken(context: ReportContext, at: SentenceContext, { verb }: Clause): boolean {
  const word = at.sentence.tokens[verb.head];
  return word !== undefined && context.speech.some(({ outer }) => contains(outer, word));
}

/** "the Lima 40 [closed] on Friday", "stocks [ended] in Oslo": what a market verb tells is the level or the change, which here stands elsewhere. */
function isWithoutLevel({ sentence: { tokens } }: SentenceContext, { verb, subject, object }: Clause, rest: string): boolean {
  if (verb.passive || object.length > 0 || !SETTLING.has(verb.lemma) || /\d|\b(?:higher|lower|flat|unchanged|up|down|high|low)\b/u.test(rest))
    return false;
  return subject.some(
    ({ lemma, head }) =>
      PRICED.has(singularOf(lemma)) || INDEXES.has(singularOf(lemma)) || tokens[head]?.upos === 'NUM' || /\d$/u.test(tokens[head]?.form ?? ''),
  );
}

/** "ordered [four more] from Tarn": more of what stands before. */
function isOfWhatIsTold({ object }: Clause): boolean {
  return object.some(({ lemma, phrases }) => COUNTED_ON.has(lemma) && !phrases.some(({ preposition }) => preposition === 'of'));
}

const COUNTED_ON = wordSet('more other another few several some');
const SETTLING = wordSet('close open end finish start begin trade settle');
const INDEXES = wordSet('index average gauge benchmark barometer bourse');

/** The parties that the verb's subject names, else its words, where these or what follows name somebody or something: "shares of Corvex", "the board [named] Ana Prates". */
function subjectOf(
  context: HeadlineContext,
  at: SentenceContext,
  { verb, subject, link, range }: Clause,
  participants: EventFinding['participants'],
  rest: NonNullable<ReturnType<typeof restOf>>,
): Subject | undefined {
  const [noun, another] = subject;
  // "Corvex, [which] filed": the word that stands for it.
  const standing = link === 'relative' ? { first: range.first, last: verb.first } : undefined;
  const parties = subject.map((each) => partyAt(context, at, each, participants, standing));
  const [party] = parties;
  if (party && parties.every((each) => each?.role === party.role)) {
    const name = context.table.entities[party.entity]?.name ?? '';
    if (isNamedIn(name, rest.words) || !(rest.isNamed || /\p{Lu}/u.test(name))) return undefined;
    const own = noun && !another && link !== 'relative' ? ownWordsOf(context, at, verb, noun, party.entity) : undefined;
    return { role: party.role, plural: false, ...own };
  }
  if (!noun || another || isPointing(at, noun)) return undefined;
  const first = startOfSubject(at, noun);
  const last = endOfSubject(at, verb, noun);
  const words = at.sentence.tokens.slice(first, last + 1);
  if (!rest.isNamed && !words.some((word) => isNameOrOfState(word)) && !isMarket(at, noun) && !isSession(noun)) return undefined;
  return { role: verb.passive ? 'target' : 'source', words: textBetween(at, first, last), plural: isPlural(at, noun) };
}

/** "[The trial] will resume on May 9": a session by its day, though only the words before tell of what. */
function isSessionWithDay({ subject, verb, obliques, times }: Clause): boolean {
  const isOnDay = times.length > 0 || obliques.some(({ time }) => time?.edtf !== undefined);
  return isOnDay && SITTING.has(verb.lemma) && subject.length === 1 && subject.every((noun) => isSession(noun));
}

function isSession({ lemma }: NounPhrase): boolean {
  return SESSIONS.has(singularOf(lemma));
}

const SITTING = wordSet('resume begin start open adjourn reopen');
const SESSIONS = wordSet('trial hearing inquest tribunal retrial');

/** "Corvex", "a [Kenyan] court". */
function isNameOrOfState({ upos, form }: SentenceContext['sentence']['tokens'][number]): boolean {
  return upos === 'PROPN' || (upos === 'ADJ' && nationalAdjectives().has(form));
}

/** "[its] sales", "[this] plan", "it": not told without what stands before. */
function isPointing({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  return (
    /^(?:PRON|DET)$/.test(tokens[head]?.upos ?? '') ||
    /^(?:its|their|his|her|our|my|your|this|these|that|those|such|both|another|whose)$/i.test(tokens[first]?.form ?? '')
  );
}

/** "oil prices", "European stocks": told without a name; not "the index", which is one told before. */
function isMarket({ sentence: { tokens } }: SentenceContext, noun: NounPhrase): boolean {
  const before = tokens.slice(noun.first, noun.head);
  const isTold = before.length > 0 && before[0]?.upos !== 'DET' && !before.every(({ form }) => OF_ONE_FIRM.test(form));
  return PRICED.has(singularOf(noun.lemma)) && isTold;
}

/** "like-for-like sales", "quarterly sales": of a firm that is told elsewhere. */
const OF_ONE_FIRM =
  /^(?:like|for|-|comparable|same|store|online|total|net|gross|group|annual|quarterly|monthly|underlying|adjusted|core|full|year|average|overall)$/iu;
const PRICED = wordSet('price stock share sale export import yield market bond currency economy inflation unemployment');

export function isPlural({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  const { form = '', lemma = '', upos } = tokens[head] ?? {};
  const word = form.toLowerCase();
  if (/^(?:police|people)$/.test(word)) return true;
  if (upos === 'NOUN') return word !== lemma.toLowerCase() || singularOf(word) !== word;
  // "the Greens", no "Corvex Industries".
  if (upos === 'PROPN' && tokens[head - 1]?.upos === 'DET' && /[^us]s$/.test(word)) return true;
  return tokens.slice(first, head).some((token) => token.upos === 'NUM') && word.endsWith('s');
}

/** The participant that heads a noun phrase; "[a court] in Lisbon" is told by its own words and not by its state. */
export function partyAt(
  { table, ...context }: HeadlineContext,
  at: SentenceContext,
  noun: NounPhrase,
  participants: EventFinding['participants'],
  standing?: TokenRange,
) {
  const word = at.sentence.tokens[noun.head];
  const whole = spanOfTokens(context, at.sentence, noun);
  const beside = [...noun.appositions, ...(standing ? [standing] : [])].map((each) => spanOfTokens(context, at.sentence, each));
  const party = participants.find(({ span }) => {
    if (beside.some((each) => contains(each, span))) return true;
    return word && (contains(span, word) || contains(whole, span)) && !contains({ start: whole.start, end: word.start }, span);
  });
  const isBody =
    party &&
    word?.upos === 'NOUN' &&
    table.entities[party.entity]?.kind === 'government' &&
    !/^(?:government|country|state|nation|administration)$/.test(word.lemma);
  return isBody ? undefined : party;
}

/** "Vladimir Putin gave [Mr. Putin] a book": who does it is somebody else than the reading took him for. */
function isNamedIn(name: string, rest: string): boolean {
  return rest.split(/[^\p{L}]+/u).includes(name.split(' ').at(-1) ?? '');
}

/** Behind what is set before it: "In Lima, [the index]", "Last June [the Peruvian regulator]". */
export function startOfSubject({ sentence: { tokens, times } }: SentenceContext, { first, head }: NounPhrase): number {
  const comma = tokens.findLastIndex(({ form }, token) => form === ',' && token >= first && token < head && tokens[first]?.upos === 'ADP');
  if (comma >= 0) return comma + 1;
  const time = times.find(({ start, end }) => start === tokens[first]?.start && end < (tokens[head]?.start ?? 0));
  const behind = time ? tokens.findIndex(({ start }) => start >= time.end) : first;
  return /^(?:PROPN|DET)$/.test(tokens[behind]?.upos ?? '') ? behind : first;
}

/**
 * People or a body that only a noun tells, in the words of the report: "[26 miners] were killed", "[a two-year-old boy] broke his arm", "[nurses in Lima] struck". Undefined for whoever
 * has a name, and where the words point back ("[the miners]", "[its pilots]"): what they are known by says more.
 */
export function ownWordsOf(
  { table }: HeadlineContext,
  at: SentenceContext,
  verb: Clause['verb'],
  noun: NounPhrase,
  entity: number,
): { words: string; plural: boolean } | undefined {
  const { kind, name = '' } = table.entities[entity] ?? {};
  const word = at.sentence.tokens[noun.head];
  if (word?.upos !== 'NOUN' || (kind !== 'group' && (kind !== 'person' || /\p{Lu}/u.test(name)))) return undefined;
  const [first, last] = [startOfSubject(at, noun), endOfSubject(at, verb, noun)];
  if (last - first >= LONGEST_SUBJECT || POINTING_BACK.test(at.sentence.tokens[first]?.form ?? '')) return undefined;
  const words = textBetween(at, first, last);
  return /\b(?:its|their|his|her)\b/u.test(words) ? undefined : { words, plural: isPlural(at, noun) };
}

const LONGEST_SUBJECT = 10;
const POINTING_BACK = /^(?:the|its|their|his|her|our|my|your|this|these|that|those|such|both|another|whose|some|many|most|others)$/iu;

/** With what hangs on it: "shares [of Corvex]", "shares in [Corvex, Tarn and Belvar]", "astronomers [at the University of Geneva]". */
export function endOfSubject({ sentence: { tokens } }: SentenceContext, verb: Clause['verb'], noun: NounPhrase): number {
  let end = noun.last;
  // "growers in the province [of Cusco]"
  const phrases = noun.phrases.flatMap((phrase) => [
    phrase,
    ...phrase.nouns.flatMap((each) => each.phrases.filter(({ preposition }) => preposition === 'of')),
  ]);
  for (const { first, last, time } of phrases) if (!time && first <= end + 1 && last < verb.first) end = Math.max(end, last);
  const joined = tokens.slice(end + 1, verb.first);
  const run = joined.findIndex(({ upos, form }) => upos !== 'PROPN' && !/^(?:,|and|&)$/.test(form));
  const names = run < 0 ? joined : joined.slice(0, run);
  return names.some(({ form }) => form === 'and' || form === '&') ? end + 1 + names.findLastIndex(({ upos }) => upos === 'PROPN') : end;
}
