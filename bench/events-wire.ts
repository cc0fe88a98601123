import { extract } from '../src/extraction/index.ts';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { type EventFinding, type Findings, overlaps } from '../src/model/index.ts';
import { type BenchOptions, f1Score, noCounts, type Score, shareScore } from './score.ts';
import { readWireSentences, type WireDyad, type WireParty, type WireSentence } from './sets/wire-events.ts';

/** Own sentences through all of CAMEO (`sets/wire-events.txt`): odd numbers for development, even ones for scoring only. */
export async function run(_data: string, { final, show = false }: BenchOptions): Promise<Score[]> {
  const sentences = readWireSentences();
  const odd = await scoresOf(
    'odd',
    sentences.filter(({ number }) => number % 2 === 1),
    show,
  );
  if (!final) return odd;
  const even = sentences.filter(({ number }) => number % 2 === 0);
  return [...odd, ...(await scoresOf('even', even, false))];
}

async function scoresOf(part: string, sentences: readonly WireSentence[], show: boolean): Promise<Score[]> {
  const types = noCounts();
  const dyads = { all: 0, found: 0, countries: 0 };
  const quiet = { all: 0, fired: 0 };
  for (const sentence of sentences) {
    const findings = await findingsOf(sentence);
    const emitted = new Set(findings.events.flatMap(({ plover }) => plover?.type ?? []));
    const right = sentence.events.filter((event) => event.some((type) => emitted.has(type))).length;
    types.gold += sentence.events.length;
    types.found += emitted.size;
    types.right += right;
    if (sentence.events.length === 0) {
      quiet.all++;
      if (emitted.size > 0) quiet.fired++;
    }
    const matches = sentence.dyads.map((dyad) => matchOf(dyad, findings));
    dyads.all += matches.length;
    dyads.found += matches.filter((match) => match !== undefined).length;
    dyads.countries += matches.filter((match) => match?.countries).length;
    if (show && (right < sentence.events.length || emitted.size > right || matches.some((match) => !match?.countries))) print(sentence, findings);
  }
  return [
    f1Score(`${part}: types, micro`, types),
    shareScore(`${part}: dyads found with their type`, dyads.found, dyads.all),
    shareScore(`${part}: of those, country of both right`, dyads.countries, dyads.found),
    shareScore(`${part}: sentences without an event that fire`, quiet.fired, quiet.all),
  ];
}

async function findingsOf({ text }: WireSentence): Promise<Findings> {
  const report = reportOf(text, { published: '2024-05-20' });
  return extract(report, await read(report));
}

type Participant = EventFinding['participants'][number];

/** The best own event of one of the dyad's types whose parties overlap those of the dyad; of a mutual one in any order. */
function matchOf(dyad: WireDyad, { events, entities, mentions }: Findings): { countries: boolean } | undefined {
  const matches = events
    .filter(({ plover }) => plover !== undefined && dyad.types.includes(plover.type))
    .flatMap(({ participants, mutual }) => pairsOf(participants, mutual || dyad.mutual))
    .filter(([source, target]) => isAt(source, dyad.source) && isAt(target, dyad.target))
    .map(([source, target]) => ({ countries: isOfCountry(source, dyad.source) && isOfCountry(target, dyad.target) }));
  return matches.find(({ countries }) => countries) ?? matches[0];

  /** The party's words are there, or another mention of the one it is; a side that isn't told may be anything. */
  function isAt(own: Participant | undefined, gold: WireParty | undefined): boolean {
    if (gold === undefined) return true;
    if (own === undefined) return false;
    const words = [own.span, ...mentions.filter(({ entity }) => entity === own.entity).map(({ phrase }) => phrase)];
    return words.some((each) => overlaps(gold.place, each));
  }

  function isOfCountry(own: Participant | undefined, gold: WireParty | undefined): boolean {
    return gold === undefined || (own?.as?.country ?? (own && entities[own.entity]?.country)) === gold.country;
  }
}

/** Who acts on whom; either side may be missing. */
function pairsOf(participants: readonly Participant[], anyOrder: boolean): [Participant | undefined, Participant | undefined][] {
  const parties = participants.filter(({ role }) => role !== 'other');
  const sources = anyOrder ? parties : parties.filter(({ role }) => role === 'source');
  const targets = anyOrder ? parties : parties.filter(({ role }) => role === 'target');
  return [undefined, ...sources].flatMap((source) =>
    [undefined, ...targets.filter((target) => target !== source)].map((target): [Participant | undefined, Participant | undefined] => [
      source,
      target,
    ]),
  );
}

function print({ number, text, events }: WireSentence, findings: Findings): void {
  const told = findings.events.map(({ plover, predicate, by, participants }) => {
    const parties = participants.map(({ role, entity, as, span }) => {
      const country = as?.country ?? findings.entities[entity]?.country ?? '-';
      return `${role} ${text.slice(span.start, span.end)}/${country}`;
    });
    return `    ${plover?.type ?? '-'} ${predicate} (${by}): ${parties.join(', ')}`;
  });
  process.stdout.write(
    `  ${number} ${events.map((types) => types.join('/')).join('+') || '-'}: ${text}\n${told.map((line) => `${line}\n`).join('')}`,
  );
}
