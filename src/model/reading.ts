import type { Edtf } from './edtf.ts';
import type { MentionId } from './ids.ts';
import type { Published } from './report.ts';
import type { Range } from './span.ts';
import type { ActorKind, Approximation, Certainty, PartRole, Sector } from './vocabulary.ts';

/** A UD word. `head` counts from 1 within the sentence, 0 is the root. */
export interface Token extends Range {
  form: string;
  lemma: string;
  upos: string;
  feats?: string;
  head?: number;
  deprel?: string;
}

/** A name as the joint model marks it, before any knowledge is asked: `first` and `last` index `Sentence.tokens`, `score` is from 0 to 1. */
export interface TaggedName extends Range {
  kind: 'person' | 'organisation' | 'place';
  first: number;
  last: number;
  score: number;
}

/**
 * A word that tells an event, as the joint model marks it: `token` indexes `Sentence.tokens`; `score` (0.1 to 1) is how likely it tells one at all,
 * from 0.5 on it rather does than not. Certainty and polarity as in MEANTIME.
 */
export interface EventHead {
  token: number;
  score: number;
  certainty: Certainty;
  polarity: 'positive' | 'negative' | 'underspecified';
  /** The encoder's vectors of the word, its objects, what stands beside it and the sentence, from which the classifier of event types tells its sense: of a verb from 0.5 on. */
  context?: Float32Array;
}

/** A proper name in a sentence, without its title ("President"); `entity` indexes `Reading.entities`. */
export interface Name extends Range {
  kind: ActorKind;
  entity?: number;
}

/** A time expression (TimeML TIMEX3) and, where it can be placed on the calendar, its EDTF value. */
export interface TimeExpression extends Range {
  timex: { type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; value: string; mod?: string; quant?: string; freq?: string };
  edtf?: Edtf;
  /** A time of day whose day its sentence doesn't tell: it is that told before, or that of the report. */
  inferred?: true;
  /** Of the first of two days that bound a span, "from [Monday] to Wednesday": where the words for it end, and all its days. */
  through?: { end: number; edtf: Edtf };
}

/** An amount in the text: `unit` as in the records; `noun` is the counted noun phrase or the unit's words, where they stand apart. */
export interface Quantity extends Range {
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  approximation?: Approximation;
  change?: 'up' | 'down' | 'same';
  /** The size of the last digit told: "240.1 billion" has 1e8. */
  precision?: number;
  /** Only the number itself ("240.1 billion"), inside the whole expression ("a record $240.1 billion"). */
  number: Range;
  noun?: Range;
}

/** A sentence; tokens' and all other offsets are into the report's text (UTF-16). */
export interface Sentence extends Range {
  /** Role of the part that it stands in. */
  role: PartRole;
  /** Running number of that part in `Report.parts`. */
  part: number;
  tokens: Token[];
  names: Name[];
  times: TimeExpression[];
  quantities: Quantity[];
  taggedNames: TaggedName[];
  eventHeads: EventHead[];
  /** 384 numbers: sentences of like meaning have vectors of like direction, contradictions too. Absent where there is no word. */
  vector?: Float32Array;
  /** How likely each token hangs on its head in its relation, as the parser has it, from 0 to 1. Absent where no parser was asked. */
  arcLikelihoods?: Float32Array;
  /** Five numbers a token: what its context says for the kind of name that it belongs to (person, organisation, place, thing, before softmax; firm against other body). */
  nameKinds?: Float32Array;
}

/** Words between quotation marks; `start` and `end` are inside the marks. May run over several sentences. */
export interface Quotation extends Range {
  use: 'speech' | 'term' | 'title';
  /** The range with its marks. */
  outer: Range;
  /** This quotation goes on in the next one: the paragraph ended without a closing mark and the next one reopens. */
  continues: boolean;
}

/** Something of which a report speaks, as far as that report alone tells. */
export interface Entity {
  /**
   * Identity across reports where knowledge gives one: `gov:RUS`, `place:beijing`, `person:vladimir-putin`, `org:united-nations`;
   * otherwise `name:<kind>:<full name in lower case>`.
   */
  key: string;
  kind: ActorKind;
  name: string;
  country?: string;
  /** The country is that of which the report speaks, and no words for the entity itself tell it. */
  countryInferred?: true;
  sectors: Sector[];
  /** Of a person, as far as knowledge, what he is called, his given name or a pronoun tells it. */
  gender?: 'm' | 'f';
  wikidata?: string;
  roles: { title: string; organisation?: string; from?: Edtf; to?: Edtf }[];
}

/** Words that stand for an entity: a name ("Mr. Putin"), a nominal ("the Russian leader"), a pronoun ("he"), an adjective ("Russian"). */
export interface Mention extends Range {
  id: MentionId;
  entity: number;
  form: 'name' | 'nominal' | 'pronoun' | 'adjective';
  sentence: number;
  /** The whole noun phrase without a relative clause ("Russian President Vladimir Putin"). */
  phrase: Range;
  /** What the words here call the entity: title and country. */
  as?: { title?: string; country?: string; sectors?: Sector[] };
  /** For a plural that stands for several ("both leaders", "the two countries"): all of them; `entity` is the first. */
  members?: number[];
}

/**
 * Words that stand for something of which the report speaks, whether it can act or not: "the plane", "its", "Tarn T40". Without what follows the head.
 * A superset of the mentions; all with the same `chain` refer to the same, and `entity` is that of the chain's names, where they name an actor.
 */
export interface Reference extends Range {
  sentence: number;
  form: 'name' | 'common' | 'pronoun';
  chain: number;
  entity?: number;
}

/** A report that has been read: the input of extraction. */
export interface Reading {
  sentences: Sentence[];
  quotations: Quotation[];
  entities: Entity[];
  mentions: Mention[];
  /** In the order of their ends. */
  references: Reference[];
  /** The publication date as given, or bounded from the times told where intake found none. */
  published?: Published;
}
