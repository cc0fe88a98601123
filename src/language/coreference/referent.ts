import type { ActorKind, Mention, Range, Report } from '../../model/index.ts';
import type { Gender } from '../knowledge/lexicon.ts';
import type { EntityTable } from '../names/entities.ts';
import type { WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import { officesOf } from './offices.ts';

/** Where a phrase stands in its clause, as far as the words around it tell. */
export type Slot = 'subject' | 'object' | 'oblique' | 'possessor';

/** Somebody or something that was mentioned, as later words may refer back to it. */
export interface Referent {
  mention: Mention;
  kind: ActorKind;
  gender?: Gender;
  slot: Slot;
  /** The first noun phrase of its clause: it opens the sentence, or stands after an opening phrase and a comma. */
  opens: boolean;
  /** Inside another phrase ("Kenyan" in "Kenyan Foreign Secretary Jane Doe"), before a noun ("EU countries"), or one of several ("Russia and China"). */
  isPart: boolean;
  /** The subject of a relative clause: "which Russia has used". */
  isRelative: boolean;
  /** The subject of a verb of saying: "Dorvan told". */
  speaks: boolean;
  /** Number of the sentence in the report, and of its part. */
  sentence: number;
  part: number;
  /** Inside somebody's quoted words: the quotation's number. */
  quotation?: number;
}

/** A sentence with everything that coreference reads in it. */
export interface CoreferenceSentence {
  worded: WordedSentence;
  names: readonly NameMention[];
  part: number;
}

/** What coreference has read so far, in the order of the text. */
export interface Discourse {
  report: Report;
  table: EntityTable;
  /** `YYYY-MM-DD` or shorter: the day by which offices are read; left out where the report tells none. */
  day?: string;
  quotations: readonly Range[];
  /** All sentences of the report, by their number. */
  sentences: readonly CoreferenceSentence[];
  referents: Referent[];
  /** People mentioned so far, by the state or organisation for which they are spoken of or hold an office; the one mentioned last at the end. */
  people: Map<string, Set<number>>;
  /** Offices that were looked up, by entity. */
  offices: Map<number, { title: string; of: string }[]>;
  /** What the report's own words call its people, from anywhere in it: entity → titles and countries. */
  callings: Map<number, Calling[]>;
  /** Those people by the state that they are called of. */
  called: Map<string, Set<number>>;
  /** Governments by how often the report speaks of them, most often first. */
  governments: readonly number[];
}

/** "Russian President" said of somebody. */
export interface Calling {
  title: string;
  country?: string;
}

/** The referents from a sentence on, in the order of the text. */
export function referentsSince({ referents }: Discourse, sentence: number): Referent[] {
  let from = referents.length;
  while (from > 0 && (referents[from - 1]?.sentence ?? -1) >= sentence) from -= 1;
  return referents.slice(from);
}

/** Adds what was mentioned to what later words may refer to. */
export function addReferents(discourse: Discourse, added: readonly Referent[]): void {
  for (const referent of added) {
    discourse.referents.push(referent);
    if (referent.kind !== 'person' || referent.mention.members) continue;
    for (const body of bodiesOf(referent.mention.entity, discourse)) {
      const people = discourse.people.get(body) ?? new Set();
      people.delete(referent.mention.entity);
      discourse.people.set(body, people.add(referent.mention.entity));
    }
  }
}

/** The states and organisations of which somebody may hold an office, by what the report calls them and by knowledge. */
function bodiesOf(entity: number, discourse: Discourse): Set<string> {
  const own = discourse.table.entities[entity]?.country;
  const called = (discourse.callings.get(entity) ?? []).flatMap(({ country = own }) => country ?? []);
  return new Set([...called, ...officesOf(entity, discourse).map(({ of }) => of)]);
}

/** The number of the quotation that holds an offset. */
export const quotationAt = (quotations: readonly Range[], offset: number): number | undefined => {
  let low = 0;
  let high = quotations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const quotation = quotations[middle];
    if (!quotation) return undefined;
    if (offset < quotation.start) high = middle - 1;
    else if (offset >= quotation.end) low = middle + 1;
    else return middle;
  }
  return undefined;
};
