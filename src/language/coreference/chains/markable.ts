import type { Range } from '../../../model/index.ts';
import type { Gender } from '../../knowledge/lexicon.ts';
import type { NounClass } from '../../knowledge/nouns.ts';

/** Where a phrase stands in its clause. */
export type Place = 'subject' | 'object' | 'oblique' | 'possessor';

/** A noun phrase or pronoun that may refer to something, whatever it is: "the plane", "its", "Tarn T40", "which". */
export interface Markable extends Range {
  sentence: number;
  /** Words of the sentence: first, after the last, and the head. */
  from: number;
  to: number;
  head: number;
  form: 'name' | 'common' | 'pronoun';
  /** The head's lemma in lower case; of a name its own words in lower case. */
  lemma: string;
  /** The words before the head that tell more, in lower case: "new", "aerial". */
  modifiers: readonly string[];
  /** The first word where it is an article, demonstrative or possessive, in lower case. */
  determiner?: string;
  number: 'one' | 'several' | 'open';
  class: NounClass | 'open';
  gender?: Gender;
  /** The entity of the names' layer that it was found to mean. */
  entity?: number;
  /** For a plural of the names' layer: all that it means. */
  members?: readonly number[];
  /** Of several told together ("Orvel and Lind"): the words of each. */
  parts?: readonly { from: number; to: number }[];
  place: Place;
  /** Whom it means was weighed, and nobody named was found. */
  isOpen?: boolean;
  /** The number of the quotation in which it stands. */
  quotation?: number;
}
