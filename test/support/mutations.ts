import { pick, type Random } from './seeded-random.ts';

/** A good file. */
export interface GoodFile {
  name: string;
  bytes: Buffer;
}

/** A file made from a good one, and how. */
export interface MutatedFile extends GoodFile {
  how: string;
}

type Mutation = (bytes: Buffer, random: Random, files: readonly GoodFile[]) => Buffer;

const MOST_STEPS = 4;
const MOST_BYTES = 1024 * 1024;
const MOST_COPIES = 40;
const MOST_DEPTH = 3000;

const BAD_UTF8 = ['c0af', 'ff', 'eda080', 'f8a1a1a1', 'e28e', 'f48fbfc0', 'c3'].map((hex) => Buffer.from(hex, 'hex'));
const INVISIBLE = ['\u0000', '\u202e', '\u2066', '\u200b', '\ufeff', '\u00ad', '\u2028', '\u0085', '\u001b[2J', '\ud83d\ude80\u200d'];
const NUMBERS = ['9'.repeat(400), `-1e${'9'.repeat(20)}`, `0.${'0'.repeat(300)}1`, '1,'.repeat(200), '18446744073709551616', 'NaN', '1e308 trillion'];
const TIMES = ['99999 December 2024', '31 February 2023', '0000-00-00', '12:61', '30 May 275761', 'the 400th of June', 'in 999999999999 years'];
const NESTED = ['<div>', '<p>“', '[', '> ', '(', '{"a":', '<<', '<table><tr><td>', '“', '‘', '<blockquote>', '* '];

/** What can go wrong with a file on its way, or be done to it; by name. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flip bits': (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 1 + random(32); times > 0 && copy.length > 0; times--) {
      const at = random(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    }
    return copy;
  },
  'cut off the end': (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  'cut off the beginning': (bytes, random) => bytes.subarray(random(bytes.length + 1)),
  'take out a stretch': (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  'repeat a stretch': (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const part = bytes.subarray(start, end);
    return Buffer.concat([bytes.subarray(0, end), ...Array.from({ length: random(MOST_COPIES) }, () => part), bytes.subarray(end)]);
  },
  'swap two stretches': (bytes, random) => {
    const [a, b, c] = [random(bytes.length + 1), random(bytes.length + 1), random(bytes.length + 1)].toSorted((one, other) => one - other);
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)]);
  },
  'splice in another file': (bytes, random, files) => {
    const [start, end] = stretch(pick(random, files).bytes, random);
    return inserted(bytes, random, pick(random, files).bytes.subarray(start, end));
  },
  'go on as another file': (bytes, random, files) =>
    Buffer.concat([bytes.subarray(0, random(bytes.length + 1)), after(pick(random, files).bytes, random)]),
  'overwrite with NULs': (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return Buffer.from(bytes).fill(0, start, end);
  },
  'insert invalid UTF-8': (bytes, random) => inserted(bytes, random, pick(random, BAD_UTF8)),
  'insert invisible characters': (bytes, random) => inserted(bytes, random, Buffer.from(pick(random, INVISIBLE).repeat(1 + random(20)))),
  'insert a huge number': (bytes, random) => inserted(bytes, random, Buffer.from(` ${pick(random, NUMBERS)} `)),
  'insert an impossible time': (bytes, random) => inserted(bytes, random, Buffer.from(` ${pick(random, TIMES)} `)),
  'nest deeply': (bytes, random) => inserted(bytes, random, Buffer.from(pick(random, NESTED).repeat(1 + random(MOST_DEPTH)))),
  'shuffle the lines': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    for (let at = lines.length - 1; at > 0; at--) {
      const other = random(at + 1);
      [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
    }
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'change the digits': (bytes, random) =>
    Buffer.from(bytes.map((byte) => (byte >= 0x30 && byte <= 0x39 && random(4) === 0 ? 0x30 + random(10) : byte))),
  'write in UTF-16': (bytes) => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
};

/** Takes a good file and does to it one to four of the mutations, one after another; the same for the same numbers. */
export function mutated(random: Random, files: readonly GoodFile[]): MutatedFile {
  const file = pick(random, files);
  const how = Array.from({ length: 1 + random(MOST_STEPS) }, () => pick(random, Object.keys(MUTATIONS)));
  let { bytes } = file;
  for (const name of how) bytes = (MUTATIONS[name]?.(bytes, random, files) ?? bytes).subarray(0, MOST_BYTES);
  // Now and then under another file's name, whose extension tells another format.
  const { name } = random(10) === 0 ? pick(random, files) : file;
  return { name, bytes, how: `${file.name}: ${how.join(', ')}` };
}

function stretch(bytes: Buffer, random: Random): [start: number, end: number] {
  const start = random(bytes.length + 1);
  return [start, Math.min(bytes.length, start + random(1 + Math.ceil(bytes.length / 4)))];
}

function after(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(random(bytes.length + 1));
}

function inserted(bytes: Buffer, random: Random, words: Buffer): Buffer {
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), words, bytes.subarray(at)]);
}
