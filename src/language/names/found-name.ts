import type { ActorKind, Sector } from '../../model/index.ts';
import type { Gender } from '../knowledge/lexicon.ts';
import type { Known } from './gazetteer.ts';
import type { Word } from './words.ts';

/** A name found in a sentence, before it is known whom in the report it means. */
export interface FoundName {
  /** Words of the sentence: first, and after the last. */
  from: number;
  to: number;
  kind: ActorKind;
  known?: Known;
  /** Of an organisation known by its head word. */
  sectors?: Sector[];
  /** The country that ends an organisation's name. */
  country?: string;
  /** Of a person: what title, honorific or given name tell. */
  gender?: Gender;
  /** A person's name with given name and surname, or one word of it. */
  whole?: boolean;
  /** How sure the joint model is of it, where it alone has it: 0 to 1. */
  score?: number;
  /** Why this is a name: the rule that found it. */
  by:
    | 'knowledge'
    | 'title'
    | 'given-name'
    | 'family-first'
    | 'speech'
    | 'head-word'
    | 'acronym'
    | 'surname'
    | 'place-word'
    | 'model'
    | 'business'
    | 'context';
}

/** One sentence with its words and what is found in them. */
export interface WordedSentence {
  index: number;
  words: Word[];
  /** In a title or heading in title case a capital tells nothing. */
  titleCase: boolean;
  found: FoundName[];
  /** Names of what is no actor: "Cold War". */
  others: { from: number; to: number }[];
}

/** The name's words as they stand in the text. */
export const nameText = (text: string, words: readonly Word[], name: { from: number; to: number }): string =>
  text.slice(words[name.from]?.start ?? 0, words[name.to - 1]?.end ?? 0);
