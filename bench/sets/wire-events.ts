import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PloverType, type Range } from '../../src/model/index.ts';

const Country = z.union([z.literal('-').transform(() => undefined), z.string().regex(/^[A-Z]{3}$/)]);

/** One side of a dyad: where its words stand, and its country where the words tell one. */
export interface WireParty {
  place: Range;
  country: string | undefined;
}

/** Who acts on whom in an event of one of these types; a side that nobody is told of is undefined. */
export interface WireDyad {
  types: readonly PloverType[];
  source: WireParty | undefined;
  target: WireParty | undefined;
  mutual: boolean;
}

/** A sentence by hand: for each event that it tells the types that do, and its dyads. */
export interface WireSentence {
  number: number;
  text: string;
  events: PloverType[][];
  dyads: WireDyad[];
}

/** The sentences of `wire-events.txt`, whose head tells how they are written. Throws a ZodError or an Error that names the line that isn't so. */
export function readWireSentences(): WireSentence[] {
  const lines = readFileSync(join(import.meta.dirname, 'wire-events.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' || line.startsWith('#') ? [] : [sentenceOf(line)]));
}

function sentenceOf(line: string): WireSentence {
  const [head = '', text = '', dyads = ''] = line.split('|').map((cell) => cell.trim());
  const [number, types] = head.split(' ');
  const events = types === '-' ? [] : (types ?? '').split('+').map(typesOf);
  const told = dyads === '' ? [] : dyads.split(';').map((dyad) => dyadOf(dyad.trim(), text, events[0] ?? []));
  return { number: z.coerce.number().int().positive().parse(number), text, events, dyads: told };
}

function typesOf(words: string): PloverType[] {
  return words.split('/').map((word) => PloverType.parse(word));
}

function dyadOf(words: string, text: string, first: readonly PloverType[]): WireDyad {
  const { type, source, sign, target } = /^(?:(?<type>[A-Z/]+): )?(?<source>.*?) ?(?<sign>[>=]) ?(?<target>.*)$/u.exec(words)?.groups ?? {};
  if (sign === undefined) throw new Error(`wire-events.txt: no dyad: "${words}"`);
  return {
    types: type === undefined ? first : typesOf(type),
    source: partyOf(source ?? '', text),
    target: partyOf(target ?? '', text),
    mutual: sign === '=',
  };
}

function partyOf(words: string, text: string): WireParty | undefined {
  if (words === '') return undefined;
  const cut = words.lastIndexOf('/');
  const start = text.indexOf(words.slice(0, cut));
  if (cut < 1 || start < 0) throw new Error(`wire-events.txt: "${words}" does not stand in "${text}"`);
  return { place: { start, end: start + cut }, country: Country.parse(words.slice(cut + 1)) };
}
