import { feature } from '../../language/dependency-tree.ts';
import { nounClass } from '../../language/knowledge/nouns.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, type NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { FAR } from './around-cue.ts';
import { canSpeak, isSpeaking } from './can-speak.ts';
import { speakerOf } from './speaker.ts';
import { lastOf } from './speaker-phrase.ts';
import { isToldByText } from './texts.ts';

/**
 * "…, explains [the astronomer Fatou Diop]", "… took profits, [traders in Frankfurt] said": who stands right behind a finite verb of saying that no subject of its
 * own precedes is its subject, whatever the tree takes him for. The clause itself where nothing is amiss.
 */
function withSpeakerBehind(context: ReportContext, at: SentenceContext, clause: Clause): Clause {
  const { verb, object, inverted, subject } = clause;
  const [behind] = object;
  if (inverted || verb.form !== 'finite' || verb.passive || !behind || firstOf(at, behind) !== verb.last + 1 || verb.first !== verb.head)
    return clause;
  const { tree } = at.phrases;
  if (!tree || childrenBy(tree, clause.node, 'nsubj').length > 0) return clause;
  if (subject.some(({ first }) => first < verb.first && !isBeforeMark(at, first, verb.first))) return clause;
  const isOfSaying = speechVerbs().has(verb.lemma) || isToldByText(clause);
  if (!isOfSaying || !isBehindMark(at, verb.first) || speakerOf(context, at, [behind]) === undefined) return clause;
  return { ...clause, subject: [...object], object: [], inverted: true };
}

/** The clause with whoever stands right before or right behind its verb of saying, where the tree gives it no subject. */
export function withSpeakerBeside(context: ReportContext, at: SentenceContext, clause: Clause): Clause {
  const before = withSpeakerBefore(context, at, clause);
  return before === clause ? withSpeakerBehind(context, at, clause) : before;
}

/** Nothing, a comma or a closing mark stands before the verb. */
function isBehindMark(at: SentenceContext, verb: number): boolean {
  const before = at.sentence.tokens[verb - 1]?.form;
  return before === undefined || /^(?:,|["”’'?!.]+)$/.test(before);
}

/** A subject that a comma or mark parts from the verb stands in what is said. */
function isBeforeMark(at: SentenceContext, subject: number, verb: number): boolean {
  return at.sentence.tokens.slice(subject, verb).some(({ form }) => /^[,"”?!]$/.test(form));
}

/** With a word for what he is: "explains [astronomer] Fatou Diop". */
function firstOf({ phrases }: SentenceContext, noun: NounPhrase): number {
  return Math.min(noun.first, phrases.tree?.first(noun.first) ?? noun.first);
}

/** "Calling it “a mistake,” Abara [explained the plan]": what is explained is the plan. */
export function tellsElse({ verb, subject, object, inverted }: Clause): boolean {
  const [told] = object;
  if (!told || inverted || speechVerbs().get(verb.lemma)?.addressee === 'object') return false;
  return told.first > verb.last && subject.some(({ first }) => first < verb.first);
}

/**
 * "The mill, [Jane Doe] said on Friday, will shut": between two commas whoever stands right before the verb of saying speaks, though the tree may set the name beside
 * the mill; nothing before has a verb, and behind the second comma the mill's stands.
 */
export function withSpeakerBetween(at: SentenceContext, clause: Clause): Clause {
  const { tokens } = at.sentence;
  const { verb, inverted } = clause;
  const noun = at.phrases.nouns.find(({ first, last }) => last === verb.first - 1 && tokens[first - 1]?.form === ',');
  if (!noun || inverted || verb.passive || verb.form !== 'finite' || noun.first < 2 || !speechVerbs().has(verb.lemma)) return clause;
  if (tokens.slice(0, noun.last + 1).some((word) => feature(word, 'VerbForm') === 'Fin' || /^(?:who|which|that|[:;])$/i.test(word.form)))
    return clause;
  const comma = tokens.findIndex(({ form }, token) => token > verb.last && form === ',');
  const isSplit = comma > 0 && comma - verb.last < FAR && feature(tokens[comma + 1], 'VerbForm') === 'Fin';
  if (!isSplit) return clause;
  const told = speechVerbs().get(verb.lemma)?.addressee === 'object' ? at.phrases.nouns.filter(({ first }) => first === verb.last + 1) : [];
  return { ...clause, subject: [noun], object: clause.object.length > 0 ? clause.object : told, link: 'main' };
}

/**
 * "…, [the town's head of sport, Ada Holm,] told the meeting", "“…,” [its lawyer, Jan Ek,] said": who stands right before a finite verb of saying that the
 * tree gives no subject, between it and a comma or mark, is its subject, though the tree may hang him on what is said.
 */
function withSpeakerBefore(context: ReportContext, at: SentenceContext, clause: Clause): Clause {
  const { verb, inverted, subject, link } = clause;
  const { tree } = at.phrases;
  if (!tree || inverted || link === 'relative' || verb.passive || verb.form !== 'finite' || !speechVerbs().has(verb.lemma)) return clause;
  const end = behindName(context, at, verb.first);
  // "…, the head of sport, [Ada Holm,] told the meeting": the name alone is the subject
  const isName = subject.length === 1 && subject[0]?.last === verb.first - 2 && subject[0].first === end + 2;
  if (!isName && (subject.length > 0 || childrenBy(tree, clause.node, 'nsubj').length > 0)) return clause;
  const noun = at.phrases.nouns.find(
    (each) => firstWord(each) > 0 && lastOf(at, each) === end && /^[,"”]$/.test(at.sentence.tokens[firstWord(each) - 1]?.form ?? ''),
  );
  if (!noun || (isName && !(nounClass(noun.lemma) === 'person' || noun.lemma === 'head'))) return clause;
  // the name is set beside it, though the tree makes it the subject
  const own = isName ? { ...noun, appositions: [...noun.appositions, ...subject] } : noun;
  return speakerOf(context, at, [own]) === undefined ? clause : { ...clause, subject: [own] };
}

const firstWord = ({ possessor, first }: NounPhrase): number => Math.min(possessor?.first ?? first, first);

/** The last token of the phrase right before a verb: "its counsel[, Jan Ek,] said" has a name between commas behind it. */
function behindName(context: ReportContext, at: SentenceContext, verb: number): number {
  const { tokens } = at.sentence;
  const [last, comma] = [tokens[verb - 2], tokens[verb - 1]];
  if (comma?.form !== ',' || !last) return verb - 1;
  const name = at.mentions.find(
    ({ end, form, entity }) => end === last.end && form === 'name' && context.reading.entities[entity]?.kind === 'person',
  );
  const first = name ? tokens.findIndex(({ start }) => start === name.start) : -1;
  return first > 1 && tokens[first - 1]?.form === ',' ? first - 2 : verb - 1;
}

/** "told [its suppliers] it would pay late": who stands right behind a verb of telling and before the subject of what is told, though the tree hangs him on that. */
export function withHearerBehind(at: SentenceContext, clause: Clause): Clause {
  const { tree } = at.phrases;
  const { verb, object, node } = clause;
  if (!tree || object.length > 0 || verb.passive || speechVerbs().get(verb.lemma)?.addressee !== 'object') return clause;
  const noun = at.phrases.nouns.find(({ first, head }) => first === verb.last + 1 && /^i?obj$/.test(tree.relation(head)));
  const told = noun ? tree.head(noun.head) : -1;
  const isHung = noun !== undefined && told > noun.last && tree.head(told) === node;
  return isHung && childrenBy(tree, told, 'nsubj', 'expl').some((own) => own > noun.last && own < told) ? { ...clause, object: [noun] } : clause;
}

/** "The notice came after [the firm] reported a loss and warned that …": a verb of saying without a subject goes with the one before it rather than with the main clause. */
export function withSpeakerOfLike(at: SentenceContext, clause: Clause): Clause {
  const { verb, link, governor } = clause;
  const { tree } = at.phrases;
  if (!tree || link !== 'coordinate' || !governor || governor.link !== 'main' || speechVerbs().has(governor.verb.lemma)) return clause;
  if (
    verb.form !== 'finite' ||
    !speechVerbs().has(verb.lemma) ||
    tree.tokens[verb.first - 1]?.upos !== 'CCONJ' ||
    tree.tokens[verb.first - 2]?.form === ','
  )
    return clause;
  if (childrenBy(tree, clause.node, 'nsubj').length > 0) return clause;
  const like = at.phrases.clauses.find(
    (other) =>
      other.link === 'adverbial' &&
      other.verb.first > governor.verb.last &&
      other.verb.last < verb.first &&
      other.verb.form === 'finite' &&
      other.verb.tense === verb.tense &&
      speechVerbs().has(other.verb.lemma),
  );
  return like && like.subject.length > 0 ? { ...clause, subject: like.subject } : clause;
}

/** "Ada Holm said rents would rise, [before adding] that …": behind a comma the one who spoke before says more, whatever the tree hangs it on. */
export function withSpeakerOfSaying(at: SentenceContext, clause: Clause): Clause {
  const { verb, marker } = clause;
  const { tokens } = at.sentence;
  const isAtEnd = tokens.slice(verb.last + 1).every(({ form }) => form !== ',');
  const isMore = verb.form === 'gerund' && marker === 'before' && verb.first > 2 && tokens[verb.first - 2]?.form === ',' && isAtEnd;
  if (!isMore || !speechVerbs().has(verb.lemma)) return clause;
  const said = at.phrases.clauses.findLast(
    (other) =>
      other.verb.last < verb.first &&
      other.verb.form === 'finite' &&
      speechVerbs().has(other.verb.lemma) &&
      other.subject.length > 0 &&
      isGoverned(clause, other),
  );
  return said ? { ...clause, subject: said.subject } : clause;
}

function isGoverned({ governor }: Clause, above: Clause): boolean {
  let each = governor;
  while (each && each !== above) each = each.governor;
  return each === above;
}

/**
 * "[The court] ruled that the law was void, saying …", "ruled that Kovar must pay, saying …": behind a comma it is who decided that says it, where nobody between
 * may: "ruled that the paper had lied, saying …" tells what the paper said.
 */
export function withSpeakerOfMain(at: SentenceContext, clause: Clause): Clause {
  const { verb, governor, link } = clause;
  const main = governor?.governor;
  const isBeside = verb.form === 'gerund' && (link === 'participle' || link === 'adverbial') && at.sentence.tokens[verb.first - 1]?.form === ',';
  if (!isBeside || !main || !(governor.link === 'that' || governor.link === 'reported') || !speechVerbs().has(verb.lemma)) return clause;
  const isBound = /^(?:must|should|can|could|may)$/.test(governor.verb.modal ?? '');
  if (!isBound && governor.subject.some((noun) => canSpeak(at, noun) && isSpeaking(noun))) return clause;
  return DECIDING.has(main.verb.lemma) && main.subject.length > 0 ? { ...clause, subject: main.subject } : clause;
}

const DECIDING: ReadonlySet<string> = wordSet('rule decide order vote determine recommend propose');
