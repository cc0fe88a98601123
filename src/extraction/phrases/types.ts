import type { Tree } from '../../language/dependency-tree.ts';
import type { Sentence, TimeExpression } from '../../model/index.ts';

/** Tokens of one sentence, both ends inclusive. */
export interface TokenRange {
  first: number;
  last: number;
}

/** A noun phrase: determiner to head ("the Russian leader’s two-day visit"), and what hangs on it in the tree. */
export interface NounPhrase extends TokenRange {
  /** Of a name its last word, of what else the head of the tree. */
  head: number;
  /** Of the head. */
  lemma: string;
  /** "Putin’s", "its". */
  possessor?: NounPhrase;
  /** A time inside the phrase: "last week’s meeting", "his July visit". */
  time?: TimeExpression;
  /** "no visit", "neither side". */
  negative?: boolean;
  /** A proper name or pronoun as a whole, never looked into. */
  closed: boolean;
  /** "talks [between A and B] [on Monday]": what hangs on the noun itself, in the order of the text. */
  phrases: PrepositionalPhrase[];
  /** Times without a preposition that hang on the noun: "the talks [Monday]". */
  times: TimeExpression[];
  /** "his counterpart, [Jane Doe]". */
  appositions: NounPhrase[];
}

/** A preposition with its noun phrases ("between A and B") or its time ("on Monday"). */
export interface PrepositionalPhrase extends TokenRange {
  preposition: string;
  nouns: NounPhrase[];
  time?: TimeExpression;
  /** The noun on which it hangs, where it doesn't hang on the verb: "signed [a treaty] with Kenya". */
  noun?: NounPhrase;
}

/** "has not been invited": auxiliaries to verb. */
export interface VerbGroup extends TokenRange {
  /** The main verb, or the copula where there is none. */
  head: number;
  lemma: string;
  form: 'finite' | 'infinitive' | 'gerund' | 'participle';
  tense: 'past' | 'present' | 'future' | 'none';
  perfect: boolean;
  progressive: boolean;
  passive: boolean;
  negative: boolean;
  /** The base form alone, without "to": "will visit Kenya and [meet] Ruto". */
  bare: boolean;
  /** "[is to] visit", "is [due to] visit". */
  arranged?: boolean;
  /** "is [due to] visit": on somebody's calendar. */
  due?: boolean;
  /** "did not [visit]": the base form after a form of "do", which a verb after it may share. */
  supported?: boolean;
  /** The modal in its full form: "may", "would"; "will" is in `tense`. */
  modal?: string;
  /** Adverbs and particles that hang on the verb. */
  adverbs: string[];
}

export type ClauseLink =
  | 'main'
  | 'that'
  | 'reported'
  | 'infinitive'
  | 'gerund'
  | 'participle'
  | 'relative'
  | 'adverbial'
  | 'coordinate'
  | 'parenthetical';

/** A predicate with its arguments, as the tree tells them; subjects also by control, relative words and coordination. */
export interface Clause {
  /** Its token in the tree: the verb, or what the copula joins to the subject. */
  node: number;
  /** Its relation to the word that it hangs on, with the subtype. */
  deprel: string;
  verb: VerbGroup;
  subject: NounPhrase[];
  /** The subject stands after the verb: "…, said the minister". */
  inverted: boolean;
  /** Of a copula what it joins to the subject. */
  object: NounPhrase[];
  /** "gave Kenya a loan": the second noun phrase. */
  secondObject: NounPhrase[];
  /** What hangs on the verb, and on its objects and phrases in turn (these have `noun`), in the order of the text. */
  obliques: PrepositionalPhrase[];
  /** Who does what a passive says: "[by Kenya]". */
  agents: NounPhrase[];
  /** Times without a preposition: "Tuesday", "last week". */
  times: TimeExpression[];
  link: ClauseLink;
  /** "before", "if", "that", "who". */
  marker?: string;
  /** What a relative word refers to: "[Kenya], where she met Ruto". */
  antecedent?: NounPhrase[];
  /** Told not to be so: "it is [not true] that …"; `partly` where no more than a detail may be wrong: "[wrongly] said that …". */
  belied?: boolean | 'partly';
  /** It holds only "if …". */
  conditional?: boolean;
  /** One of several of which one holds: "either [sank] or [stayed] level". */
  alternative?: boolean;
  /** Done with what stands above it: "was the first [to visit]"; `denied` where that is denied: "did not hesitate [to strike]". */
  realised?: 'affirmed' | 'denied';
  /** The clause that this one hangs on. */
  governor?: Clause;
  /** "its decision to …": the noun that this clause completes. */
  governorNoun?: NounPhrase;
  /** "is [likely] to …", "is [willing] to …": the adjective that this clause completes. */
  governorAdjective?: string;
  /** It stands under the auxiliaries of its governor: "will visit Kenya and [meet] Ruto". */
  sharesAuxiliary: boolean;
  /** All that hangs on the predicate, without the marks at the ends and the word that joins it to what stands before. */
  range: TokenRange;
}

export type Item = TokenRange &
  (
    | { kind: 'noun'; noun: NounPhrase }
    | { kind: 'verb'; verb: VerbGroup }
    | { kind: 'preposition'; word: string; phrase?: PrepositionalPhrase }
    | { kind: 'time'; time: TimeExpression }
    | { kind: 'subordinator'; word: string }
    | { kind: 'relative'; word: string }
    | { kind: 'conjunction'; word: string }
    | { kind: 'comma' | 'colon' | 'dash' | 'semicolon' | 'quote' | 'bracket' | 'stop' }
    | { kind: 'adverb'; word: string }
    | { kind: 'other'; word: string }
  );

/** The structure of a sentence. */
export interface Phrases {
  sentence: Sentence;
  /** Undefined where the sentence has none; then all else is empty. */
  tree?: Tree;
  items: Item[];
  nouns: NounPhrase[];
  clauses: Clause[];
}
