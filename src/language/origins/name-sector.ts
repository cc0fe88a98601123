import type { Entity, Sector } from '../../model/index.ts';
import { ENDED_OFFICE } from '../knowledge/office-times.ts';
import type { FoundName, WordedSentence } from '../names/found-name.ts';
import { follows } from '../names/words.ts';

/** What the words of an organisation's name tell of its sector: "Maritime [Union]", "Fair Trade [Commission]". */
const BY_NAME: readonly [RegExp, Sector][] = [
  [/\bPolice\b/u, 'COP'],
  [/\b(?:Army|Navy|Air Force|Armed Forces|Coast Guard|Battalion|Brigade|Regiment)\b/u, 'MIL'],
  [/\b(?:Senate|Congress|Parliament|Assembly)\b/u, 'LEG'],
  [/\b(?:Court|Tribunal)\b/u, 'JUD'],
  [
    /\b(?:Workers|Teachers|Actors|Writers|Drivers|Truckers|Nurses|Miners|Mineworkers|Employees|Pilots|Dockers|Trades?|Labou?r|Maritime)\b.*\b(?:Union|Guild|Federation|Confederation|Association|Congress|Council)\b/iu,
    'LAB',
  ],
  [/\b(?:Red Cross|Red Crescent)\b/u, 'NGO'],
  [/\bChurch\b/u, 'REL'],
  [/\bHospital\b/u, 'MED'],
  [/^(?:The )?(?:\p{L}+ )*(?:Times|Post|Herald|Tribune|Gazette|Newspaper|Radio|Television|Broadcasting)$/u, 'JRN'],
  [/\b(?:Commission|Agency|Authority|Administration|Patent Office|Statistics Office|Reserve)$/u, 'GOV'],
];

/** What a noun right before a name tells of its sector: "the newspaper Norvik", "pilots' union Norvik". */
const BY_NOUN: readonly [RegExp, Sector][] = [
  [/^(?:newspaper|daily|weekly|broadcaster|magazine|website|channel|radio|tabloid)$/u, 'JRN'],
  [/^(?:party|coalition)$/u, 'PTY'],
  [/^(?:union|federation|confederation)$/u, 'LAB'],
  [/^(?:charity|nonprofit|ngo)$/u, 'NGO'],
  [/^(?:militia|guerrillas|rebels|militants)$/u, 'REB'],
];

/** What an office or rank tells of who holds it: "Judge", "Gen.", "Finance Minister". */
const BY_TITLE: readonly [RegExp, Sector][] = [
  [
    /\b(?:general|colonel|admiral|brigadier|major|captain|lieutenant|sergeant|commander|gen|col|adm|maj|capt|lt|brig|sgt)\b(?! (?:secretary|manager|director|counsel))/u,
    'MIL',
  ],
  [/\b(?:judge|justice|magistrate|prosecutor)\b/u, 'JUD'],
  [/\b(?:senator|lawmaker|congressman|congresswoman|mp|sen|rep)\b/u, 'LEG'],
  [/\b(?:minister|premier|treasurer|ambassador|envoy|secretary of state)\b/u, 'GOV'],
];

const OF_NO_STATE = new RegExp(`\\b(?:${ENDED_OFFICE.join('|')}|late|shadow|opposition)\\b|\\b(?:secretary|director|attorney) general\\b`, 'u');

/** The sector of somebody who is called by a title or rank; empty where it tells none, or no longer does ("former minister"). */
export function sectorsOfTitle(title: string): Sector[] {
  const plain = title.toLowerCase().replaceAll('.', '');
  if (OF_NO_STATE.test(plain)) return [];
  const sector = BY_TITLE.find(([pattern]) => pattern.test(plain))?.[1];
  return sector === undefined ? [] : [sector];
}

/** The sectors of a name that knowledge gives none: of a firm BUS, unless the noun before it tells another, of others what its words and that noun tell; empty where nothing does. */
export function sectorsOfName({ kind, name, country }: Entity, { words }: WordedSentence, { from }: FoundName): Sector[] {
  if (kind !== 'organisation' && kind !== 'company') return [];
  const noun = follows(words[from]) ? (words[from - 1]?.lower ?? '') : '';
  const byNoun = BY_NOUN.find(([pattern]) => pattern.test(noun))?.[1];
  if (kind === 'company') return [byNoun ?? 'BUS'];
  const byName = BY_NAME.find(([pattern, sector]) => pattern.test(name) && (sector !== 'GOV' || country !== undefined))?.[1];
  const sector = byNoun ?? byName;
  return sector === undefined ? [] : [sector];
}
