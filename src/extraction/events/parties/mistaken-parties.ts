import { contains, type EventFinding, overlaps } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import { childrenBy, type NounPhrase } from '../../phrases/index.ts';
import { isOfCountryUntold } from '../countries/untold-country.ts';
import { isDisplaced } from './displaced-parties.ts';
import { isOfOtherKind } from './mistaken-kinds.ts';
import type { PartyContext } from './parties.ts';

type Party = EventFinding['participants'][number];

/** Whether the words that an account has for its parties show that one of them may be somebody else, several or nobody. */
export function arePartiesMistaken(context: PartyContext, at: SentenceContext, finding: EventFinding): boolean {
  const isMistaken = (party: Party) =>
    isOfCountryUntold(context, at, finding, party) ||
    isOneName(at, party) ||
    isNumbered(at, party) ||
    isTellerTaken(context, at, finding, party) ||
    isOfOtherKind(context, at, finding, party) ||
    isOnEitherSide(context, at, finding, party) ||
    isDisplaced(at, finding, party);
  return finding.participants.some(isMistaken) || isNameCutInTwo(at, finding.participants) || isSubjectUnread(at, finding);
}

/** "Amnesty International said [the group] had killed nine": a body tells of violence by others, and takes itself up by "it". */
function isTellerTaken({ table }: PartyContext, at: SentenceContext, { plover }: EventFinding, { role, entity, span }: Party): boolean {
  if (plover?.type !== 'ASSAULT' || role !== 'source' || table.entities[entity]?.kind !== 'organisation' || !/^the \p{Ll}+$/iu.test(span.exact))
    return false;
  const named = at.mentions.filter((mention) => mention.entity === entity && mention.form === 'name' && mention.end < span.start);
  const tellers = at.phrases.clauses.filter(({ verb }) => speechVerbs().has(verb.lemma)).flatMap(({ subject }) => subject);
  return tellers.some(({ head }) => named.some((mention) => contains(mention, at.sentence.tokens[head] ?? span)));
}

/** "[Corvex, Tarn] offer": two names joined by a comma, read as one. */
function isOneName({ mentions }: SentenceContext, { span }: Party): boolean {
  if (!/^\p{Lu}\S*, \p{Lu}/u.test(span.exact)) return false;
  return (
    !/, (?:Inc|Ltd|LLC|L\.|S\.|N\.|Co|Corp|Jr|Sr)/u.test(span.exact) && mentions.some(({ start, end }) => start <= span.start && end >= span.end)
  );
}

/** "[Corvex] [Peru]": one run of names, read as two parties. */
function isNameCutInTwo({ sentence: { tokens } }: SentenceContext, participants: readonly Party[]): boolean {
  return participants.some(({ span, entity }) =>
    participants.some((other) => {
      if (other.entity === entity || other.span.start < span.end || other.span.start > span.end + 1) return false;
      return tokens.some((word) => contains(other.span, word) && word.upos === 'PROPN');
    }),
  );
}

/** "[Tarn Penske] is chosen": the words of a name that no reading took for anybody's stand in the label, and the account has nobody. */
function isSubjectUnread(at: SentenceContext, { headline, participants, trigger }: EventFinding): boolean {
  const words = headline?.subject.words;
  if (!words || participants.some(({ role }) => role === headline.subject.role)) return false;
  if (!/^[\p{L}\d]/u.test(words) || / on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u.test(words)) return true;
  const { tree, clauses } = at.phrases;
  const clause = clauses.find(({ verb }) => at.sentence.tokens[verb.head]?.start === trigger.start);
  return (
    clause !== undefined &&
    tree !== undefined &&
    clause.subject.some((noun) => isBareName(at, noun) && childrenBy(tree, noun.head, 'det').length === 0)
  );
}

function isBareName({ sentence: { tokens } }: SentenceContext, { first: opening, head, possessor }: NounPhrase): boolean {
  // "Peru's [Stackfort Tea]"
  const first = possessor ? Math.min(head, possessor.last + 2) : opening;
  // "Rival [Stackfort]": what it is called stands before it.
  const start = head > first && /^(?:NOUN|ADJ)$/.test(tokens[first]?.upos ?? '') ? first + 1 : first;
  return tokens[head]?.upos === 'PROPN' && tokens.slice(start, head + 1).every(({ upos }) => upos === 'PROPN');
}

/** "the [Oslo] 25", "a [Corvex] 300": a number makes of the name another one, of an index or a good. */
function isNumbered({ sentence: { tokens, quantities, times } }: SentenceContext, { span }: Party): boolean {
  const last = tokens.findIndex(({ end }) => end === span.end);
  const next = tokens[last + 1];
  if (tokens[last]?.upos !== 'PROPN' || next?.upos !== 'NUM' || !/^\d+$/u.test(next.form)) return false;
  return ![...quantities, ...times].some((each) => overlaps(each, next));
}

/** "the [Kenya] visit": whether it is by or to the state, its bare name before the noun does not tell; what is done to others is done by it ("a [Kenya] attack on the port"). */
function isOnEitherSide(
  { table }: PartyContext,
  { sentence: { tokens } }: SentenceContext,
  { trigger, plover }: EventFinding,
  { role, entity, span }: Party,
): boolean {
  if (plover?.type !== 'CONSULT' || role !== 'source' || table.entities[entity]?.kind !== 'government') return false;
  const last = tokens.findIndex(({ end }) => end === span.end);
  return (
    tokens[last]?.upos === 'PROPN' &&
    tokens[last]?.deprel === 'compound' &&
    tokens[last + 1]?.start === trigger.start &&
    tokens[last + 1]?.upos === 'NOUN'
  );
}
