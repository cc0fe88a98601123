import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, type NounPhrase } from '../phrases/index.ts';
import { feature } from '../phrases/tree.ts';
import { FAR } from './around-cue.ts';
import { speakerOf } from './speaker.ts';

/**
 * "…, explains [the astronomer Fatou Diop]", "… took profits, [traders in Frankfurt] said": who stands right behind a finite verb of saying that no subject of its
 * own precedes is its subject, whatever the tree takes him for. The clause itself where nothing is amiss.
 */
export function withSpeakerBehind(context: ReportContext, at: SentenceContext, clause: Clause): Clause {
  const { verb, object, inverted, subject } = clause;
  const [behind] = object;
  if (inverted || verb.form !== 'finite' || verb.passive || !behind || firstOf(at, behind) !== verb.last + 1 || verb.first !== verb.head)
    return clause;
  const { tree } = at.phrases;
  if (!tree || childrenBy(tree, clause.node, 'nsubj').length > 0) return clause;
  if (subject.some(({ first }) => first < verb.first && !isBeforeMark(at, first, verb.first))) return clause;
  if (!speechVerbs().has(verb.lemma) || !isBehindMark(at, verb.first) || speakerOf(context, at, [behind]) === undefined) return clause;
  return { ...clause, subject: [...object], object: [], inverted: true };
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
