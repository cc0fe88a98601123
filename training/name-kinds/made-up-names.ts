import type { Marked, MarkedSentence } from './sources.ts';

/** Words of which names are made that tell nothing of their kind. */
export interface NamePools {
  given: readonly string[];
  surnames: readonly string[];
  towns: readonly string[];
  nouns: readonly string[];
}

type Random = () => number;
const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];

const ONSETS = 'b br c ch d dr f fl g gr h j k kr l m n p pr r s sh sk st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u a e i o ae ei ia ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 'm', 'k', 'x', 'nd', 'rt', 'th'];

function inventedWord(random: Random): string {
  const syllables = 2 + Math.floor(random() * 2);
  let word = '';
  for (let at = 0; at < syllables; at++) word += `${pick(ONSETS, random)}${pick(VOWELS, random)}${at === syllables - 1 ? pick(CODAS, random) : ''}`;
  return capitalised(word);
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A word that may name anything. */
function anyWord(pools: NamePools, random: Random): string {
  const draw = random();
  if (draw < 0.4) return inventedWord(random);
  if (draw < 0.6) return capitalised(pick(pools.nouns, random) ?? '');
  return pick(draw < 0.8 ? pools.surnames : pools.towns, random) ?? '';
}

const FIRM_ENDS = 'Group Bank Holdings Energy Motors Foods Air Systems Capital Partners Steel Logistics Media Oil Labs Power'.split(' ');

function nameFor(kind: Marked, length: number, pools: NamePools, random: Random): string[] {
  const words = [anyWord(pools, random)];
  const isTyped = random() < 0.5;
  if (length === 1) return words;
  if (kind === 'person' && isTyped) return [pick(pools.given, random) ?? '', ...words];
  if (kind === 'firm' && isTyped && random() < 0.5) return [...words, pick(FIRM_ENDS, random) ?? ''];
  return [...words, anyWord(pools, random)];
}

const ONE_WORD = 0.65;

/** The sentences with other names in the places of their names; equal slots of a document get equal names. */
export function withOtherNames(sentences: readonly MarkedSentence[], pools: NamePools, random: Random): MarkedSentence[] {
  const given = new Map<string, string[]>();
  return sentences.map(({ document, forms, names }) => {
    const filled: MarkedSentence = { document, forms: [], names: [] };
    let from = 0;
    for (const { first, last, kind, slot } of names) {
      const key = `${document}\t${slot}`;
      const isOneWord = last === first && !slot.startsWith('{') ? true : random() < ONE_WORD;
      const name = given.get(key) ?? nameFor(kind, isOneWord ? 1 : 2, pools, random);
      given.set(key, name);
      filled.forms.push(...forms.slice(from, first));
      const at = filled.forms.push(...name) - name.length;
      filled.names.push({ first: at, last: at + name.length - 1, kind, slot });
      from = last + 1;
    }
    filled.forms.push(...forms.slice(from));
    return filled;
  });
}
