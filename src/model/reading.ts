import type { Edtf } from './edtf.ts';
import type { MentionId } from './ids.ts';
import type { Published } from './report.ts';
import type { Range } from './span.ts';
import type { ActorKind, Approximation, PartRole, Sector } from './vocabulary.ts';

/** A UD word. `head` counts from 1 within the sentence, 0 is the root; both it and `deprel` are left out while no parser ran. */
export interface Token extends Range {
  form: string;
  lemma: string;
  upos: string;
  feats?: string;
  head?: number;
  deprel?: string;
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
  sectors: Sector[];
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

/** A report that has been read: the input of extraction. */
export interface Reading {
  sentences: Sentence[];
  quotations: Quotation[];
  entities: Entity[];
  mentions: Mention[];
  /** The publication date as given, or bounded from the times told where intake found none. */
  published?: Published;
}
