import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPlover } from '../../bench/sets/plover.ts';
import { readWireSentences } from '../../bench/sets/wire-events.ts';
import { contextOf } from '../../src/extraction/context.ts';
import { partyCandidates, partyFeatures, typeFeatures } from '../../src/extraction/events/reading-features.ts';
import type { ReadingQuestion } from '../../src/extraction/events/reading-model.ts';
import { extract } from '../../src/extraction/index.ts';
import { NO_TYPE, typeScores } from '../../src/language/event-types/type-model.ts';
import { read } from '../../src/language/index.ts';
import { entityTable } from '../../src/language/names/entities.ts';
import { reportOf } from '../../src/language/testing.ts';
import { type EventFinding, type Findings, overlaps, PloverType, type Range, SECOND_READING, type Token } from '../../src/model/index.ts';
import type { Case } from './logistic-regression.ts';

/** A case for one of the models, of a sentence that is known by its text. */
export interface Example extends Case {
  question: ReadingQuestion;
  text: string;
}

/** A side of a dyad by its places in the text. */
interface Side {
  places: readonly Range[];
}

interface Dyad {
  types: readonly PloverType[];
  source: Side | undefined;
  target: Side | undefined;
  mutual: boolean;
}

export interface Marked {
  text: string;
  date: string;
  types: readonly PloverType[];
  dyads: readonly Dyad[];
}

/** Own sentences, the odd half of those of the bench, and the odd PLOVER gold records below `data`. */
export function markedSentences(data: string): Marked[] {
  const own = readWireSentences(resolve(import.meta.dirname, 'sentences.txt'));
  const wire = readWireSentences().filter(({ number }) => number % 2 === 1);
  const records = readPlover(readFileSync(join(data, 'event-coding/plover-gsr.jsonl'), 'utf8')).filter(({ number }) => number % 2 === 1);
  return [
    ...quietSentences(),
    ...[...own, ...wire].map(({ text, events, dyads }) => ({
      text,
      date: '2024-05-20',
      types: events.flat(),
      dyads: dyads.map(({ types, source, target, mutual }) => ({ types, source: sideOf(source), target: sideOf(target), mutual })),
    })),
    ...records.map(({ text, date, plover, mutual, dyads }) => ({
      text,
      date,
      types: [plover],
      dyads: dyads.map(({ source, target }) => ({ types: [plover], source, target, mutual })),
    })),
  ];
}

function sideOf(party: { place: Range } | undefined): Side | undefined {
  return party && { places: [party.place] };
}

/** Those that tell no event of politics, and those of the classifier of types that don't, in the first of their wordings. */
function quietSentences(): Marked[] {
  const lines = readFileSync(resolve(import.meta.dirname, '../events/sentences.tsv'), 'utf8').split('\n');
  const own = readFileSync(resolve(import.meta.dirname, 'quiet.txt'), 'utf8').split('\n');
  const unmarked = lines.flatMap((line) => {
    const [type, words = ''] = line.split('\t');
    return type === NO_TYPE ? [words.replaceAll(/\{([^|}=]*)[^}]*\}/gu, '$1')] : [];
  });
  return [...own.filter((line) => line !== '' && !line.startsWith('#')), ...unmarked].map((text) => ({
    text,
    date: '2024-05-20',
    types: [],
    dyads: [],
  }));
}

/** The cases that the first accounts of marked sentences make. */
export async function examplesOf(sentences: readonly Marked[]): Promise<Example[]> {
  const found: Example[] = [];
  for (const sentence of sentences) found.push(...(await ofSentence(sentence)));
  return found;
}

async function ofSentence(marked: Marked): Promise<Example[]> {
  const report = reportOf(marked.text, { published: marked.date });
  const reading = await read(report);
  const findings = extract(report, reading);
  const table = entityTable();
  for (const entity of findings.entities) table.indexOf(entity);
  const context = { ...contextOf(report, { ...reading, entities: findings.entities }), table };
  return context.sentences.flatMap((at) => {
    const first = findings.events.filter(
      ({ by, trigger }) => by !== SECOND_READING && at.sentence.start <= trigger.start && trigger.end <= at.sentence.end,
    );
    const candidates = partyCandidates(context, at);
    const told = new Set(first.flatMap(({ plover }) => plover?.type ?? []));
    return first.flatMap((finding): Example[] => {
      const others = first.filter((other) => other !== finding);
      const trigger = at.sentence.tokens.findIndex(({ start }) => start === finding.trigger.start);
      const type = finding.plover?.type;
      const dyads = marked.dyads.filter(({ types }) => type !== undefined && types.includes(type));
      const parties =
        type === undefined || dyads.length === 0
          ? []
          : candidates.flatMap((candidate) =>
              (['source', 'target'] as const).map((role) => ({
                question: role,
                text: marked.text,
                features: partyFeatures(context, at, { ...finding, trigger, type }, candidate, role, others),
                isTrue: dyads.some((dyad) => isSide(dyad, role, candidate.actor, findings)),
              })),
            );
      const word = at.sentence.tokens[trigger];
      const vectors = at.sentence.eventHeads.find(({ token }) => token === trigger)?.context;
      return [...parties, ...(word && vectors && type === undefined ? ofTypes(marked, finding, typeScores(vectors), word, told, findings) : [])];
    });
  });
}

const MOST_TYPES = 3;

function ofTypes(
  { text, types, dyads }: Marked,
  finding: EventFinding,
  scores: ReadonlyMap<string, number>,
  word: Token,
  told: ReadonlySet<PloverType>,
  findings: Findings,
): Example[] {
  return [...scores]
    .filter(([type]) => type !== NO_TYPE)
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([name], rank): Example[] => {
      const type = PloverType.parse(name);
      if (told.has(type) || rank >= MOST_TYPES) return [];
      const fitting = dyads.filter((dyad) => dyad.types.includes(type));
      const parties = finding.participants.filter(({ role }) => role !== 'other');
      const isOne = parties.every((one) => fitting.some((dyad) => isSide(dyad, one.role === 'target' ? 'target' : 'source', one, findings)));
      return [
        {
          question: 'type',
          text,
          features: typeFeatures(finding, type, rank, scores, word),
          isTrue: types.includes(type) && (isOne || fitting.length === 0),
        },
      ];
    });
}

/** Whether the words of an actor, or other words for him, are those of a side of a dyad; of a mutual one of either. */
function isSide(dyad: Dyad, role: 'source' | 'target', { entity, span }: { entity: number; span: Range }, { mentions }: Findings): boolean {
  const words = [span, ...mentions.filter((mention) => mention.entity === entity).map(({ phrase }) => phrase)];
  const sides = dyad.mutual ? [dyad.source, dyad.target] : [dyad[role]];
  return sides.some((side) => side?.places.some((place) => words.some((each) => overlaps(place, each))));
}
