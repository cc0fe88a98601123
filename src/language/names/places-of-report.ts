import type { Report } from '../../model/index.ts';
import { townsElsewhere } from '../knowledge/places.ts';
import { homeCountry } from '../origins/report-country.ts';
import type { FoundName, WordedSentence } from './found-name.ts';
import { countryOf } from './phrase.ts';

/**
 * In which state a town lies whose name several states have: in the one that stands behind it ("[Pemba], Mozambique"); else, where nothing in the report is of the state that
 * knowledge gives it, in the only other one that the report names; in none where it names two of them, or where that has only a small one. After the rule of one state a document (Leidner 2007, Toponym
 * Resolution in Text). Changes the sentences.
 */
export function settlePlaces(report: Report, sentences: readonly WordedSentence[]): void {
  const found = sentences.flatMap((sentence) => sentence.found);
  if (!found.some((name) => townOfSeveral(name))) return;
  const others = found.filter((name) => !townOfSeveral(name));
  const named = new Set([homeCountry(report), ...others.map(countryOf)]);
  const hinted = new Set([...named, ...others.map(hintOf)]);
  const stated = new Map(sentences.flatMap((sentence) => sentence.found.flatMap((name) => statedState(sentence, name))));
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      const town = townOfSeveral(name);
      if (!town || (hinted.has(town.country) && !stated.has(town.name))) return name;
      const state = stated.get(town.name) ?? stateAmong(town, named);
      return state === town.country ? name : townIn(name, town.name, state);
    });
  }
}

/** A place or capital of which another state has a namesake. */
function townOfSeveral({ known }: FoundName): { name: string; country: string } | undefined {
  const isTown = known?.type === 'place' || (known?.type === 'seat' && known.capital && !known.body);
  const [name, country] = !isTown ? [] : known.type === 'place' ? [known.place.name, known.place.country] : [known.place, known.country?.code];
  return name !== undefined && country !== undefined && elsewhere(name) ? { name, country } : undefined;
}

const elsewhere = (name: string) => townsElsewhere().get(name.toLowerCase());

/** The state of a town, where the report names those of `named` and not the one that knowledge gives it. */
function stateAmong({ name, country }: { name: string; country: string }, named: ReadonlySet<string | undefined>): string | undefined {
  const others = [...(elsewhere(name)?.in ?? [])].filter((code) => named.has(code));
  if (others.length > 0) return others.length === 1 ? others[0] : undefined;
  return [...(elsewhere(name)?.smallIn ?? [])].some((code) => named.has(code)) ? undefined : country;
}

/** The state of a place, of a body or of somebody known: "Gaza", "Hamas". */
function hintOf({ known }: FoundName): string | undefined {
  if (known?.type === 'organisation') return known.organisation.country;
  if (known?.type === 'person') return known.person.country;
  return known?.type === 'place' ? known.place.country : undefined;
}

/** "[Pemba], Mozambique". */
function statedState({ words, found }: WordedSentence, name: FoundName): [string, string][] {
  const town = townOfSeveral(name);
  if (!town || !/^,\s$/.test(words[name.to]?.gap ?? '')) return [];
  const next = found.find(({ from }) => from === name.to);
  const state = next?.known?.type === 'country' ? next.known.country.code : undefined;
  const others = elsewhere(town.name);
  return state !== undefined && (state === town.country || others?.in.has(state) || others?.smallIn.has(state)) ? [[town.name, state]] : [];
}

const townIn = (name: FoundName, town: string, country: string | undefined): FoundName => ({
  ...name,
  kind: 'place',
  known: { type: 'place', place: { name: town, also: [], ...(country === undefined ? {} : { country }) } },
});
