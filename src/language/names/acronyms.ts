import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { dropMisplaced } from './misplaced-acronyms.ts';
import { isCapital, joins } from './words.ts';

/** Short names that the report introduces in brackets: "the Northern Grain Board (NGB)" → "NGB" means that board. */
export type Acronyms = ReadonlyMap<string, { sentence: WordedSentence; name: FoundName }>;

const LONGEST_EXPANSION = 10;
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'du', 'la']);

/**
 * Reads introduced acronyms. A name before the bracket is their meaning; words that are no known name become one when their initials spell the acronym.
 * Adds names to the sentences: the expansion where it was none, and every use of the acronym that nothing else claims.
 */
export function addAcronyms(text: string, sentences: readonly WordedSentence[]): Acronyms {
  const acronyms = new Map<string, { sentence: WordedSentence; name: FoundName }>();
  for (const sentence of sentences) {
    for (const [at, word] of sentence.words.entries()) {
      if (word.shape !== 'upper' || acronyms.has(word.form)) continue;
      const listed = listedBefore(text, sentence, at) ?? knownAs(sentence, at);
      if (listed) acronyms.set(word.form, { sentence, name: listed });
      if (listed || !/\s\($/.test(word.gap) || text[word.end] !== ')') continue;
      const before = sentence.found.find((found) => found.to === at);
      const name = before && isOrganisation(before) ? before : expansionBefore(sentence, at);
      if (name) acronyms.set(word.form, { sentence, name });
    }
  }
  addInitials(sentences, acronyms);
  dropMisplaced(sentences, acronyms);
  for (const sentence of sentences) addUses(sentence, acronyms);
  return acronyms;
}

/** "Orvel Foods (NYSE: ORV)", "(Nasdaq:ORVL)": whose shares have that sign, of an exchange that is nobody there. The names within the bracket go. */
function listedBefore(text: string, sentence: WordedSentence, at: number): FoundName | undefined {
  const { words } = sentence;
  const [exchange, sign] = [words[at - 1], words[at]];
  if (!exchange || !sign || !/^:\s?$/.test(sign.gap) || !/^[),;]$/.test(text[sign.end] ?? '') || !EXCHANGES.test(exchange.form)) return undefined;
  const from = at - (exchange.gap.endsWith('(') ? 1 : 2);
  if (!/\s\($/.test(words[from]?.gap ?? '')) return undefined;
  sentence.found = sentence.found.filter((name) => name.to <= from || name.from > at);
  return sentence.found.find((name) => name.to === from && isOrganisation(name));
}

/** "the Green Front in Chad, [known as] GFC", "the Green Front, [or] GF, said": an organisation with its letters behind a comma. */
function knownAs({ words, found }: WordedSentence, at: number): FoundName | undefined {
  const before = words.slice(Math.max(0, at - 6), at).map(({ lower }) => lower);
  const isOr = before.at(-1) === 'or' && words[at - 1]?.gap.startsWith(',') && words[at + 1]?.gap.startsWith(',');
  const known = before.at(-1) === 'as' || /^(?:acronym|initials|abbreviation)$/.test(before.at(-1) ?? '') ? before.lastIndexOf('known') : -1;
  if (!isOr && known < 0) return undefined;
  const end = isOr ? at - 1 : at - before.length + known;
  const name = found.findLast((each) => each.to <= end && isOrganisation(each));
  if (!name || isOr) return name?.to === end ? name : undefined;
  const comma = words.findIndex(({ gap }, index) => index >= name.to && index <= end && gap.startsWith(','));
  const [where, ...place] = words.slice(name.to, Math.max(name.to, comma));
  const isPlaced = where === undefined || (/^(?:in|of)$/.test(where.lower) && place.every((word) => isCapital(word)));
  const isKnown = words.slice(comma, end).every(({ lower }) => /^(?:also|better|widely|commonly|formerly)$/.test(lower));
  return comma >= name.to && isPlaced && isKnown ? name : undefined;
}

const EXCHANGES =
  /^(?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|TSE|ASX|JSE|SGX|HKEX|HKG|BSE|NSE|SWX|OTC|OTCBB|FWB|XETRA|EPA|Euronext|ISIN|TYO|LON|Exchange)$/u;

const SHORTEST_INITIALS = 3;

/**
 * Capitals that spell the initials of an organisation which the report names in full: "the Northern Grain Board … the NGB", without brackets. Of two the one
 * that knowledge has under those letters.
 */
function addInitials(sentences: readonly WordedSentence[], acronyms: Map<string, { sentence: WordedSentence; name: FoundName }>): void {
  const introduced = new Set(acronyms.keys());
  for (const sentence of sentences) {
    for (const name of sentence.found) {
      if (!isOrganisation(name) || name.to - name.from < SHORTEST_INITIALS) continue;
      const capitals = sentence.words.slice(name.from, name.to).filter((word) => isCapital(word));
      const initials = capitals.map(({ plain }) => plain[0] ?? '').join('');
      if (initials.length < SHORTEST_INITIALS || introduced.has(initials)) continue;
      const isKnownSo = name.known?.type === 'organisation' && name.known.organisation.also.includes(initials);
      if (isKnownSo || !acronyms.has(initials)) acronyms.set(initials, { sentence, name });
    }
  }
}

const isOrganisation = (name: FoundName): boolean => name.kind === 'organisation' || name.kind === 'company' || name.kind === 'group';

/** Capitalised words before the bracket whose initials spell the acronym, small words passed over. */
function expansionBefore(sentence: WordedSentence, at: number): FoundName | undefined {
  const { words, found } = sentence;
  const letters = words[at]?.plain.match(/\p{L}/gu) ?? [];
  let from = at;
  let left = letters.length;
  while (left > 0 && from > 0 && at - from < LONGEST_EXPANSION) {
    const word = words[from - 1];
    if (!word || (from < at && !joins(words[from]))) return undefined;
    from -= 1;
    const capital = isCapital(word);
    if (capital && word.plain[0] === letters[left - 1]) left -= 1;
    else if (capital || !SMALL.has(word.lower)) return undefined;
  }
  if (
    left > 0 ||
    letters.length < 2 ||
    sentence.others.some((other) => other.to === at) ||
    found.some((name) => name.from < at && name.to > from && (name.from < from || name.to === at))
  )
    return undefined;
  const name: FoundName = { from, to: at, kind: 'organisation', sectors: [], by: 'acronym' };
  sentence.found = [...found.filter((other) => other.to <= from || other.from >= at), name].toSorted((a, b) => a.from - b.from);
  return name;
}

/** What the words around a name or the model alone make it. */
const isGuess = ({ by, known }: FoundName): boolean => by === 'context' || (by === 'model' && known === undefined);

/** "the Northern Grain Board … the NGB": that board, whoever else is known by the same letters. */
function isOthers({ known }: FoundName, { name }: { name: FoundName }): boolean {
  if (known?.type !== 'organisation' || !known.short) return false;
  return name.known?.type !== 'organisation' || name.known.organisation !== known.organisation;
}

function addUses(sentence: WordedSentence, acronyms: Acronyms): void {
  for (const [at, word] of sentence.words.entries()) {
    const meant = word.shape === 'upper' ? acronyms.get(word.form) : undefined;
    if (!meant) continue;
    // what is introduced holds against what the words around it tell, and against knowledge
    sentence.found = sentence.found.filter((name) => (!isGuess(name) && !isOthers(name, meant)) || name.from !== at || name.to !== at + 1);
    if (sentence.found.some((name) => name.from <= at && at < name.to)) continue;
    sentence.found.push({ from: at, to: at + 1, kind: 'organisation', sectors: [], by: 'acronym' });
  }
  sentence.found.sort((a: FoundName, b: FoundName) => a.from - b.from);
}

/** The words of a name that stand for it, "NGB" replaced by what it was introduced for. */
export function expanded(text: string, sentence: WordedSentence, name: FoundName, acronyms: Acronyms): { sentence: WordedSentence; name: FoundName } {
  if (name.by !== 'acronym' || name.to - name.from > 1) return { sentence, name };
  return acronyms.get(nameText(text, sentence.words, name)) ?? { sentence, name };
}
