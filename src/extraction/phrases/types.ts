import type { Sentence, TimeExpression } from '../../model/index.ts';

/** Tokens of one sentence, both ends inclusive. */
export interface TokenRange {
  first: number;
  last: number;
}

/** A noun phrase: determiner to head ("the Russian leader’s two-day visit"), and what hangs on it by position. */
export interface NounPhrase extends TokenRange {
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
}

/** A preposition with its noun phrases ("between A and B") or its time ("on Monday"). */
export interface PrepositionalPhrase extends TokenRange {
  preposition: string;
  nouns: NounPhrase[];
  time?: TimeExpression;
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
  /** "did not [visit]": the base form after a form of "do", which a verb after it may share. */
  supported?: boolean;
  /** The modal in its full form: "may", "would"; "will" is in `tense`. */
  modal?: string;
  /** Adverbs between and right around the words of the group. */
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

/** A verb group with its arguments, by position; a dependency parser can fill the same fields. */
export interface Clause {
  verb: VerbGroup;
  subject: NounPhrase[];
  /** The subject stands after the verb: "…, said the minister". */
  inverted: boolean;
  object: NounPhrase[];
  /** "gave Kenya a loan": the second noun phrase. */
  secondObject: NounPhrase[];
  /** After the verb, and those set off before it ("On Monday, …", "…, at the invitation of X, …"). */
  obliques: PrepositionalPhrase[];
  /** Times without a preposition: "Tuesday", "last week". */
  times: TimeExpression[];
  link: ClauseLink;
  /** "before", "if", "that", "who". */
  marker?: string;
  /** What a relative word that is no subject refers to: "[Kenya], where she met Ruto". */
  antecedent?: NounPhrase[];
  /** It holds only "if …". */
  conditional?: boolean;
  /** The clause that this one hangs on. */
  governor?: Clause;
  /** "its decision to …": the noun that this clause completes. */
  governorNoun?: NounPhrase;
  /** "is [likely] to …", "is [willing] to …": the adjective that this clause completes. */
  governorAdjective?: string;
  /** Tokens from the first of the fronted phrases or the subject to the last one before the next clause. */
  range: TokenRange;
}

export type Item = TokenRange &
  (
    | { kind: 'noun'; noun: NounPhrase }
    | { kind: 'verb'; verb: VerbGroup }
    | { kind: 'preposition'; word: string }
    | { kind: 'time'; time: TimeExpression }
    | { kind: 'subordinator'; word: string }
    | { kind: 'relative'; word: string }
    | { kind: 'conjunction'; word: string }
    | { kind: 'comma' | 'colon' | 'dash' | 'semicolon' | 'quote' | 'bracket' | 'stop' }
    | { kind: 'adverb'; word: string }
    | { kind: 'other'; word: string }
  );

/** The shallow structure of a sentence. */
export interface Phrases {
  sentence: Sentence;
  items: Item[];
  nouns: NounPhrase[];
  clauses: Clause[];
}
