import { isTangible, nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding, overlaps } from '../../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../../context.ts';
import { childrenBy, type NounPhrase, type TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isOfClass } from '../frames/argument-class.ts';
import { isWare } from '../frames/wares.ts';
import { CONTAINERS, contentsOf } from '../nouns/noun-contents.ts';
import { relativeWordOf, rolesOf } from './roles.ts';

type Unnamed = NonNullable<EventFinding['unnamed']>[number];

const NOBODY: ReadonlySet<string> = new Set(['there', 'this', 'that', 'what']);

/** Who or what takes part in an event by its words and is no actor: "farmers", "60 aircraft", "a report". */
export function unnamedOf(
  context: ReportContext,
  at: SentenceContext,
  trigger: TokenRange,
  mutual: boolean,
  participants: EventFinding['participants'],
): Unnamed[] {
  const { sources, targets } = rolesOf(at, trigger.first);
  const all = [
    ...sources.filter((noun) => !isInferred(at, trigger.first, noun)).map((noun) => unnamed(context, at, noun, 'source', trigger.first)),
    ...targets.map((noun) => unnamed(context, at, noun, mutual ? 'source' : 'target', trigger.first)),
  ];
  return all.flatMap((one) => (one && !participants.some(({ role, span }) => role !== 'other' && overlaps(span, one.span)) ? [one] : []));
}

/** "a contract to [supply] jets", "cut jobs to [save] money", "[they] made an offer": who does it is told of another word, and only inferred of this one. */
function isInferred(at: SentenceContext, token: number, { head }: NounPhrase): boolean {
  const { tree, clauses } = at.phrases;
  if (!tree) return false;
  const clause = clauses.find(({ verb, node }) => verb.head === token && node === token);
  if (!clause) return tree.tokens[token]?.upos === 'NOUN' && tree.head(head) !== token && ['nsubj', 'obl'].includes(tree.relation(head));
  const isOwn = childrenBy(tree, token, 'nsubj').length > 0;
  return !isOwn && (clause.deprel === 'conj' || (clause.link === 'infinitive' && /^(?:acl|advcl)/.test(clause.deprel)));
}

function unnamed(context: ReportContext, at: SentenceContext, noun: NounPhrase, role: Unnamed['role'], token: number): Unnamed | undefined {
  const word = at.sentence.tokens[noun.head];
  if (!word || !/^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(word.upos) || NOBODY.has(word.form.toLowerCase())) return undefined;
  const count = countIn(at, noun);
  return {
    role: isEntity(at, noun) ? role : 'other',
    head: singularOf(word.lemma.toLowerCase()),
    ...(count === undefined ? {} : { count }),
    span: spanOfTokens(context, at.sentence, relativeWordOf(at, token, noun) ?? noun),
  };
}

/** Somebody, a place, a thing or money; what is done, thought or agreed takes no part in what is done. */
function isEntity(at: SentenceContext, noun: NounPhrase): boolean {
  const word = at.sentence.tokens[noun.head];
  if (word?.upos !== 'NOUN' && isAmount(at, noun)) return false;
  if (word?.upos === 'ADJ' || word?.upos === 'ADV') return /^(?:the|an?|its|their|his|her)$/i.test(at.sentence.tokens[noun.first]?.form ?? '');
  if (word?.upos !== 'NOUN' || /\d|^\p{Lu}/u.test(word.form)) return true;
  if (ROOM.has(word.form.toLowerCase())) return false;
  const lemma = singularOf(noun.lemma);
  if (SUMS.has(lemma) || (isDeed(at, noun) && !isWare(noun))) return false;
  if (CONTAINERS.has(lemma)) return contentsOf(at, noun).some((inner) => isEntity(at, inner));
  if (isTangible(lemma) || isTangible(noun.lemma) || isWare(noun)) return true;
  const kind = nounClass(lemma);
  return (kind === 'person' || kind === 'organisation' || kind === 'place') && isOfClass(at, noun, 'party');
}

/** "posted a [loss]", "cut [costs]": what is reckoned up. */
const SUMS = wordSet('loss profit cost gain saving income revenue earnings turnover surplus deficit expense expenditure spending benefit pay wage');

/** "announced [cuts]", "stopped the [recall]": told as an event itself. */
function isDeed({ sentence }: SentenceContext, { head }: NounPhrase): boolean {
  return sentence.eventHeads.some(({ token, score }) => token === head && score >= 0.5);
}

/** "took [place]", "came to an [end]": no place and no thing. */
const ROOM: ReadonlySet<string> = new Set(['place', 'end', 'way', 'part', 'head', 'top', 'side', 'step', 'note', 'line', 'chapter']);

/** "fell [3 percent]", "costs [$5]"; "[20] of them" are things. */
function isAmount(at: SentenceContext, noun: NounPhrase): boolean {
  const within = rangeOf(at.sentence, noun);
  return within !== undefined && at.sentence.quantities.some(({ unit, number }) => contains(within, number) && /^(?:percent|[A-Z]{3})/.test(unit));
}

/** "[nine] teachers". */
function countIn(at: SentenceContext, range: TokenRange): number | undefined {
  const within = rangeOf(at.sentence, range);
  return within ? at.sentence.quantities.find((quantity) => contains(within, quantity.number) && quantity.unit !== 'percent')?.value : undefined;
}
