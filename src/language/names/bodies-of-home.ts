import type { Report } from '../../model/index.ts';
import { type Organisation, organisationsById } from '../knowledge/organisations.ts';
import { homeCountry } from '../origins/report-country.ts';
import type { FoundName, WordedSentence } from './found-name.ts';
import { countryOf } from './phrase.ts';
import { follows } from './words.ts';

/**
 * What many states have under one bare word is no other state's where a state stands before it ("Peru's [Congress]", and Congress in the rest of that report), nor in
 * a report that was written in a state and names no other word of the one that knowledge has it of ("LIMA — … protested outside [Congress]"), nor in one written where
 * the parliament is a Congress too, if it tells of none who rule in the other ("the U.S. Congress", "Washington"). Changes the sentences.
 */
export function settleBodiesOfHome(report: Report, sentences: readonly WordedSentence[]): void {
  settleOwned(sentences);
  const found = sentences.flatMap((sentence) => sentence.found);
  const open = found.filter(isBareBody);
  const home = open.length > 0 ? homeCountry(report) : undefined;
  if (home === undefined) return;
  const told = new Set(found.filter((name) => !isBareBody(name)).flatMap(({ known }) => knownCountry(known) ?? []));
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      const country = isBareBody(name) ? knownCountry(name.known) : undefined;
      if (country === undefined || country === home) return name;
      if (congressOf(home) && !found.some((other) => !isBareBody(other) && isRuling(other, country))) return bodyOf(name, home);
      return told.has(country) ? name : bodyOf(name);
    });
  }
}

/** "Peru's [Congress]", "the Philippine [House of Representatives]": of the state before it, as is the bare word behind it in a report that tells of no other state. */
function settleOwned(sentences: readonly WordedSentence[]): void {
  const owners = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    for (const name of sentence.found.filter(isCommonBody)) {
      const owner = ownerOf(sentence, name);
      const { id } = name.known.organisation;
      if (owner !== undefined) owners.set(id, (owners.get(id) ?? new Set()).add(owner));
    }
  }
  if (owners.size === 0) return;
  const told = new Set(sentences.flatMap(({ found }) => found.flatMap((name) => (isCommonBody(name) ? [] : (knownCountry(name.known) ?? [])))));
  const [onlyTold, anotherTold] = told;
  const before = new Set<string>();
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      if (!isCommonBody(name)) return name;
      const { id, country } = name.known.organisation;
      const own = ownerOf(sentence, name);
      if (own !== undefined) before.add(id);
      // "Peru's Congress … Congress", where the report tells of no other state
      const taken = before.has(id) && anotherTold === undefined && owners.get(id)?.size === 1 ? onlyTold : undefined;
      const owner = own ?? (taken !== undefined && owners.get(id)?.has(taken) ? taken : undefined);
      return owner === undefined || owner === country ? name : bodyOf(name, owner);
    });
  }
}

type KnownBody = FoundName & { known: Extract<FoundName['known'], { type: 'organisation' }> };

/** "Congress", "Justice Department": what more than one state may have under these words. */
function isCommonBody(name: FoundName): name is KnownBody {
  return name.known?.type === 'organisation' && name.known.organisation.country !== undefined && COMMON.test(name.known.organisation.name);
}

const COMMON =
  /^(?:Congress|Senate|Parliament|House of Representatives|National Security Council|(?:State|Treasury|Commerce|Justice|Energy) Department|Department of .+)$/;

/** The state that stands before a body's name, or in it: "[Peru]'s Congress", "the [U.S.] Congress". */
function ownerOf(sentence: WordedSentence, name: KnownBody): string | undefined {
  const { country, name: words } = name.known.organisation;
  if (name.to - name.from > words.split(' ').length) return country;
  const before = sentence.found.find(({ to }) => to === name.from);
  return before && follows(sentence.words[name.from]) ? countryOf(before) : undefined;
}

/** "India's [Congress]": the party of that name, where the state has one; "Peru's [Congress]": its parliament. */
function bodyOf({ from, to, known }: FoundName, country?: string): FoundName {
  const name = known?.type === 'organisation' ? known.organisation : undefined;
  const party = [...organisationsById().values()].find(
    (one) => one.country === country && one.sectors.includes('PTY') && one.name === `${name?.name} Party`,
  );
  const own = party ?? (country !== undefined && name?.name === 'Congress' ? congressOf(country) : undefined);
  if (own && country !== undefined)
    return { from, to, kind: own.kind, known: { type: 'organisation', organisation: own, short: false }, by: 'knowledge' };
  return { from, to, kind: 'organisation', sectors: name?.sectors ?? ['LEG'], by: 'head-word', ...(country === undefined ? {} : { country }) };
}

/** The parliament of a state where it is called a congress. */
const congressOf = (state: string): Organisation | undefined =>
  [...organisationsById().values()].find(({ country, sectors, name }) => country === state && sectors.includes('LEG') && /\bCongress\b/.test(name));

const RULING: ReadonlySet<string> = new Set(['GOV', 'JUD', 'LEG', 'MIL', 'SPY']);

/** A state's capital, one of its bodies or politicians: "Washington", "the U.S. Congress". */
function isRuling({ known }: FoundName, state: string): boolean {
  if (known?.type === 'seat') return known.country?.code === state;
  if (known?.type === 'person') return known.person.country === state && known.person.offices.length > 0;
  return known?.type === 'organisation' && known.organisation.country === state && known.organisation.sectors.some((sector) => RULING.has(sector));
}

/** "Congress", "Senate", of one word. */
function isBareBody({ known, from, to }: FoundName): boolean {
  return known?.type === 'organisation' && to - from === 1 && known.organisation.sectors.includes('LEG') && BARE.test(known.organisation.name);
}

const BARE = /^(?:Congress|Senate|Parliament|House)$/;

function knownCountry(known: FoundName['known']): string | undefined {
  if (known?.type === 'country' || known?.type === 'adjective') return known.country.code;
  if (known?.type === 'seat') return known.country?.code;
  // the agency at the head of a report tells nothing of what it is about
  return known?.type === 'organisation' && !known.organisation.sectors.includes('JRN') ? known.organisation.country : undefined;
}
