import { verbClass } from '../../language/knowledge/verb-classes.ts';
import { CALLED_ACTIONS } from '../../language/times/tense.ts';
import { isDayName } from '../../language/times/words.ts';
import type { Span, StatementFinding, Token } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { VENUES } from '../lexicon.ts';
import { actorsOf } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { severalTold, withOf } from './addressee.ts';
import { withoutManner } from './content-ends.ts';
import { withAddition } from './content-goes-on.ts';
import { type Cue, cueOf, statementOf, trimmed } from './statement.ts';

/** "urged Kenya to …": verbs that say to somebody what he should do. */
const URGING = verbClass('urge', 'advise', 'warn');

/** "called [for an end to the war]", "appealed [for calm]": what is called for without a verb. */
const CALLING_FOR: ReadonlySet<string> = wordSet('call appeal plead');

/** "Washington calls on Beijing [to open its ports]", "warned Kenya [against selling arms]", "called [for an end to the war]": a request in the report's words. */
export function requestOf(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
  const { verb } = clause;
  if (!URGING.has(verb.lemma) || verb.passive || verb.negative || verb.modal || verb.form === 'infinitive') return undefined;
  if (clause.link === 'adverbial' && (clause.marker === 'if' || clause.marker === 'unless')) return undefined;
  const content = askedOf(context, at, clause);
  const cue = content && cueOf(context, at, clause, [content]);
  // "advised them to leave “at once”"
  const inMarks = content ? context.speechAt.touching(content) : [];
  if (
    !cue ||
    inMarks.some(({ outer }) => outer.start <= content.start + 1 || outer.end > content.end) ||
    (cue.speakerEntity === undefined && /^it$/i.test(cue.speaker?.exact ?? ''))
  )
    return undefined;
  const askedParty = addresseeOf(context, at, clause);
  return statementOf(context.report, [content], inMarks.length > 0 ? 'mixed' : 'indirect', { ...cue, ...askedParty }, `request:${verb.lemma}`);
}

/** What somebody should do: the infinitive, the gerund after "against", or what follows "for"; of what he is warned, "of". */
function askedOf(context: ReportContext, at: SentenceContext, clause: Clause): Span | undefined {
  const deed = at.phrases.clauses.find(
    ({ governor, verb, range, marker }) =>
      governor?.node === clause.node &&
      range.first > clause.verb.head &&
      (verb.form === 'infinitive' || (verb.form === 'gerund' && marker === 'against')),
  );
  const hasParty = askedNoun(clause) !== undefined;
  if (deed && hasParty) return trimmed(context, at, withAddition(at.sentence, { first: markOf(at, deed), last: lastOf(at, deed) }));
  if (deed?.marker === 'for' && CALLING_FOR.has(clause.verb.lemma)) {
    const mark = at.sentence.tokens.findLastIndex(({ form }, token) => token > clause.verb.head && token < deed.verb.first && form === 'for');
    if (mark > 0) return trimmed(context, at, withAddition(at.sentence, { first: mark + 1, last: lastOf(at, deed) }));
  }
  const isWarning = clause.verb.lemma === 'warn';
  const phrase = clause.obliques.find(({ preposition, noun }) => preposition === (isWarning ? 'of' : 'for') && noun === undefined);
  if (!(isWarning || CALLING_FOR.has(clause.verb.lemma)) || !phrase?.nouns[0] || phrase.first < clause.verb.head) return undefined;
  // "called for [Holm to be freed]"
  if (deed && phrase.nouns.includes(deed.subject[0] ?? phrase.nouns[0]) && deed.verb.first > phrase.last)
    return trimmed(context, at, withAddition(at.sentence, { first: phrase.nouns[0].first, last: lastOf(at, deed) }));
  const head = phrase.nouns[0].head;
  const { tree } = at.phrases;
  const end = Math.max(phrase.last, tree?.last(head) ?? phrase.last);
  const range = { first: phrase.nouns[0].first, last: isWarning ? withSetting(at, head, end) : withDay(at, head, end) };
  return trimmed(context, at, tree ? withoutManner(tree, range) : range);
}

/** "called for a strike [on Friday]": the day to which people are called. */
function withDay({ sentence: { tokens } }: SentenceContext, head: number, last: number): number {
  const isAppointed = CALLED_ACTIONS.has(tokens[head]?.lemma.toLowerCase() ?? '') && head === last && tokens[last + 1]?.form === 'on';
  return isAppointed && isDayName(tokens[last + 2]?.form ?? '') ? last + 2 : last;
}

/**
 * "warned of lower profit [this year]", "of strikes [if pay is cut]": for when and on what terms it is foretold, up to the next mark; the words that may tell when and
 * where it was said ("warned of famine [over the weekend]") are left out.
 */
function withSetting({ sentence: { tokens } }: SentenceContext, head: number, last: number): number {
  const said = tokens.findIndex((_, token) => token > head && token <= last && isOfSaying(tokens, token));
  if (said > 0) return said - 1;
  const words = [1, 2, 3].map((step) => tokens[last + step]?.form ?? '');
  const isAhead = /^(?:if|unless)$/.test(words[0] ?? '') || AHEAD.test(words.join(' ')) || FORETOLD.test(words.join(' '));
  const stop = tokens.findIndex(({ upos, form }, token) => token > last && (upos === 'PUNCT' || form === 'and' || form === 'but'));
  const end = stop < 0 ? tokens.length - 1 : stop - 1;
  return !isAhead || tokens.slice(last + 1, end + 1).some(({ lemma }) => VENUES.has(lemma.toLowerCase())) ? last : end;
}

const AHEAD =
  /^(?:this (?:year|decade|season|winter|summer|spring|autumn)|next (?:year|month|week|quarter|decade|season|winter|summer|spring|autumn))(?: |$)/;
const FORETOLD =
  /^(?:(?:over|in|within) the (?:next|coming) |by (?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December)\b)/;

/** Where an occasion, a medium or a time of the warning is told: "[over] the weekend", "[in] an interview", "[by] phone", "[later]". */
function isOfSaying(tokens: readonly Token[], token: number): boolean {
  const { form = '' } = tokens[token] ?? {};
  if (/^(?:later|earlier)$/.test(form) || (form === 'next' && tokens[token + 1]?.form === 'to')) return true;
  if (!/^(?:in|over|by|on|at|during)$/.test(form)) return false;
  const noun = tokens.slice(token + 1, token + 5).find(({ upos }, at, all) => upos === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(all[at + 1]?.upos ?? ''));
  return noun !== undefined && (VENUES.has(noun.lemma.toLowerCase()) || /^(?:weekend|phone|telephone|way|video)$/.test(noun.lemma));
}

/** "to move or risk [being hit]": with the clauses that its verbs govern. */
function lastOf({ phrases: { tree } }: SentenceContext, { range }: Clause): number {
  if (!tree) return range.last;
  const behind = tree.tokens.flatMap((_, token) =>
    token > range.last && range.first <= tree.head(token) && tree.head(token) <= range.last ? [token] : [],
  );
  const governed = behind.find((token) => /^(?:xcomp|ccomp|obj|conj)$/.test(tree.relation(token)) && tree.first(token) === range.last + 1);
  return governed === undefined ? range.last : tree.last(governed);
}

/** The "to" or "against" that opens it. */
function markOf(at: SentenceContext, { verb, range }: Clause): number {
  const before = at.sentence.tokens[range.first - 1]?.form.toLowerCase();
  const first = before === 'to' || before === 'against' || before === 'not' ? range.first - 1 : range.first;
  return Math.min(first, verb.first);
}

/** "urged [Kenya]", "called on [Kenya]", "appealed to [Kenya]". */
function askedNoun({ verb, object, secondObject, obliques }: Clause): NounPhrase | undefined {
  const phrase = obliques.find(
    ({ preposition, noun, first }) => first > verb.head && noun === undefined && ['on', 'upon', 'to', 'with'].includes(preposition),
  );
  return CALLING_FOR.has(verb.lemma) ? phrase?.nouns[0] : (object[0] ?? secondObject[0]);
}

function addresseeOf(context: ReportContext, at: SentenceContext, clause: Clause): Pick<Cue, 'addressee' | 'addresseeEntity'> {
  const noun = askedNoun(clause);
  if (!noun) return {};
  const both = noun === clause.object[0] ? severalTold(at, clause.object) : undefined;
  if (both) return { addressee: spanOfTokens(context, at.sentence, both) };
  const actors = actorsOf(context, at, noun);
  const [actor] = actors;
  return {
    addressee: actor?.span ?? spanOfTokens(context, at.sentence, withOf(noun)),
    ...(actor && actors.length === 1 ? { addresseeEntity: actor.entity } : {}),
  };
}
