import type { Report } from '../../model/index.ts';
import { homeCountry } from '../origins/report-country.ts';
import type { FoundName, WordedSentence } from './found-name.ts';

/**
 * "LIMA — … protested outside [Congress]": what several states have under one bare word is no other state's in a report that was written in a state and
 * names no other word of the one that knowledge has it of. Changes the sentences.
 */
export function settleBodiesOfHome(report: Report, sentences: readonly WordedSentence[]): void {
  const found = sentences.flatMap((sentence) => sentence.found);
  const open = found.filter(isBareBody);
  const home = open.length > 0 ? homeCountry(report) : undefined;
  if (home === undefined) return;
  const told = new Set(found.filter((name) => !isBareBody(name)).flatMap(({ known }) => countryOf(known) ?? []));
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      const country = isBareBody(name) ? countryOf(name.known) : undefined;
      if (country === undefined || country === home || told.has(country)) return name;
      return { from: name.from, to: name.to, kind: 'organisation', sectors: ['LEG'], by: 'head-word' };
    });
  }
}

/** "Congress", "Senate", of one word. */
function isBareBody({ known, from, to }: FoundName): boolean {
  return known?.type === 'organisation' && to - from === 1 && known.organisation.sectors.includes('LEG') && BARE.test(known.organisation.name);
}

const BARE = /^(?:Congress|Senate|Parliament|House)$/;

function countryOf(known: FoundName['known']): string | undefined {
  if (known?.type === 'country' || known?.type === 'adjective') return known.country.code;
  if (known?.type === 'seat') return known.country?.code;
  // the agency at the head of a report tells nothing of what it is about
  return known?.type === 'organisation' && !known.organisation.sectors.includes('JRN') ? known.organisation.country : undefined;
}
