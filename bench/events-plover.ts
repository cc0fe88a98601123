import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type EventFinding, type Findings, hasDoubt, overlaps } from '../src/model/index.ts';
import { type BenchOptions, f1Score, noCounts, type Score, shareScore } from './score.ts';
import { type GoldParty, type GoldRecord, readPlover } from './sets/plover.ts';

/** PLOVER gold records, one sentence each: odd numbers for development, even ones for scoring only. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const records = readPlover(readFileSync(join(data, 'event-coding/plover-gsr.jsonl'), 'utf8'));
  const parts = { odd: records.filter(({ number }) => number % 2 === 1), even: records.filter(({ number }) => number % 2 === 0) };
  return [...(await scoresOf('odd', parts.odd)), ...(final ? await scoresOf('even', parts.even) : [])];
}

async function scoresOf(part: string, records: readonly GoldRecord[]): Promise<Score[]> {
  const types = noCounts();
  const dyads = { all: 0, found: 0, countries: 0, sure: 0 };
  for (const record of records) {
    const findings = await findingsOf(record);
    const emitted = new Set(findings.events.flatMap(({ plover }) => plover?.type ?? []));
    types.gold++;
    types.found += emitted.size;
    if (emitted.has(record.plover)) types.right++;
    for (const dyad of record.dyads) {
      dyads.all++;
      const match = matchOf(dyad, record, findings);
      if (match) dyads.found++;
      if (match?.countries) dyads.countries++;
      if (matchOf(dyad, record, { ...findings, events: findings.events.filter((event) => !hasDoubt(event)) })) dyads.sure++;
    }
  }
  return [
    f1Score(`${part}: types, micro`, types),
    shareScore(`${part}: dyads found with their type`, dyads.found, dyads.all),
    shareScore(`${part}: of those, country of both right`, dyads.countries, dyads.found),
    shareScore(`${part}: dyads found by accounts without doubt`, dyads.sure, dyads.all),
  ];
}

async function findingsOf({ text, date }: GoldRecord): Promise<Findings> {
  const report = reportOf(text, { published: date });
  return extract(report, await read(report));
}

type Dyad = GoldRecord['dyads'][number];
type Participant = EventFinding['participants'][number];

/** The best own event of the record's type whose parties overlap those of the dyad; parties of a mutual event in any order. */
function matchOf(dyad: Dyad, record: GoldRecord, { events, entities, mentions }: Findings): { countries: boolean } | undefined {
  const matches = events
    .filter(({ plover }) => plover?.type === record.plover)
    .flatMap(({ participants, mutual }) => pairsOf(participants, mutual || record.mutual))
    .filter(([source, target]) => isAt(source, dyad.source) && (dyad.target === undefined || (target !== undefined && isAt(target, dyad.target))))
    .map(([source, target]) => ({
      countries:
        countryOf(source) === dyad.source.country &&
        (dyad.target === undefined || (target !== undefined && countryOf(target) === dyad.target.country)),
    }));
  return matches.find(({ countries }) => countries) ?? matches[0];

  /** The party's words are there, or another mention of the one it is: "Kenya said [it] will …". */
  function isAt({ span, entity }: Participant, { places }: GoldParty): boolean {
    const words = [span, ...mentions.filter((mention) => mention.entity === entity).map(({ phrase }) => phrase)];
    return places.some((place) => words.some((each) => overlaps(place, each)));
  }

  function countryOf({ as, entity }: Participant): string | undefined {
    return as?.country ?? entities[entity]?.country;
  }
}

/** Who acts on whom; the second is undefined for an event without a target. */
function pairsOf(participants: readonly Participant[], anyOrder: boolean): [Participant, Participant | undefined][] {
  const parties = participants.filter(({ role }) => role !== 'other');
  const sources = anyOrder ? parties : parties.filter(({ role }) => role === 'source');
  const targets = anyOrder ? parties : parties.filter(({ role }) => role === 'target');
  return sources.flatMap((source) =>
    [undefined, ...targets.filter((target) => target !== source)].map((target): [Participant, Participant | undefined] => [source, target]),
  );
}
