import { z } from 'zod';
import { PloverType, type Range } from '../../src/model/index.ts';

const Party = z.object({ actorText: z.string(), code: z.string().optional(), sector: z.string().optional() });
type Party = z.infer<typeof Party>;

const PloverRecord = z.object({
  id: z.string(),
  text: z.string(),
  date: z.string(),
  plover_0_8: PloverType,
  expected: z.array(z.object({ source: z.string(), target: z.string() })),
  sources: z.array(Party),
  targets: z.array(Party),
  reciprocal: z.boolean(),
});

/** One side of a dyad: where its words stand (several places where they are parted), and its country where it is one's. */
export interface GoldParty {
  places: Range[];
  country: string | undefined;
}

/** A gold record: one sentence, its event type in PLOVER 0.8, and who acts on whom; a party that the record leaves out is undefined. */
export interface GoldRecord {
  number: number;
  text: string;
  date: string;
  plover: PloverType;
  mutual: boolean;
  dyads: { source: GoldParty; target: GoldParty | undefined }[];
}

/** The gold records of a JSON Lines file. Throws a ZodError for a line that is none. */
export function readPlover(content: string): GoldRecord[] {
  return content
    .trim()
    .split('\n')
    .map((line) => {
      const record = PloverRecord.parse(JSON.parse(line));
      const text = record.text.replace(/^\{|\}$/gu, '');
      const { sources, targets } = record;
      return {
        number: Number(record.id.split('-').at(-1)),
        text,
        date: record.date,
        plover: record.plover_0_8,
        mutual: record.reciprocal,
        dyads: record.expected.map(({ source, target }) => ({
          source: partyOf(text, source, [...sources, ...targets]),
          target: target === NOBODY ? undefined : partyOf(text, target, [...targets, ...sources]),
        })),
      };
    });
}

const NOBODY = '---';
/** Slips of the set, and codes that stand for no country. */
const COUNTRIES: Readonly<Record<string, string | undefined>> = {
  JAP: 'JPN',
  ITL: 'ITA',
  IGO: undefined,
  NGO: undefined,
  IMG: undefined,
  ISM: undefined,
  MNC: undefined,
  [NOBODY]: undefined,
};

/** The party of a code ("FRA MIL"): the one with the same code, else the first with the same country. */
function partyOf(text: string, code: string, parties: readonly Party[]): GoldParty {
  const [country = ''] = code.split(' ');
  const party = parties.find((each) => [each.code, each.sector].filter(Boolean).join(' ') === code) ?? parties.find((each) => each.code === country);
  return { places: party ? placesOf(text, party.actorText) : [], country: country in COUNTRIES ? COUNTRIES[country] : country };
}

/** "U.S. ... negotiators": each piece where it stands; words that aren't there as a whole, by those that begin with a capital. */
function placesOf(text: string, words: string): Range[] {
  const pieces = words.split('...').map((piece) => piece.trim());
  const found = pieces.flatMap((piece) => placeOf(text, piece));
  return found.length > 0 ? found : (words.match(/\p{Lu}[\p{L}.]{2,}/gu) ?? []).flatMap((word) => placeOf(text, word));
}

function placeOf(text: string, words: string): Range[] {
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}
