import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Range, Status } from '../../src/model/index.ts';
import { type GoldArticle, MEANTIME_PARTS, readMeantime } from './meantime.ts';

/** Start and end in the article's text as `readMeantime` writes it (UTF-16). */
const Stretch = z.tuple([z.int().nonnegative(), z.int().positive()]).transform(([start, end]): Range => ({ start, end }));

const common = { id: z.string().min(1), document: z.string().regex(/^\d+$/) };

/** `trigger`: any of these words will do; `status`: any of these; `participants`: each of them must be there. */
const EventEntry = z.strictObject({
  ...common,
  kind: z.literal('event'),
  trigger: z.array(Stretch).min(1),
  status: z.array(Status).min(1),
  participants: z.array(Stretch),
});

/** Without `cue` where a quotation goes on. */
const StatementEntry = z.strictObject({
  ...common,
  kind: z.literal('statement'),
  cue: Stretch.optional(),
  speaker: Stretch.optional(),
  content: Stretch,
});

const FigureEntry = z.strictObject({ ...common, kind: z.literal('figure'), amount: Stretch, value: z.number(), owner: Stretch.optional() });

const Entry = z.discriminatedUnion('kind', [EventEntry, StatementEntry, FigureEntry]);
export type RecallEntry = z.infer<typeof Entry>;
export type EventEntry = z.infer<typeof EventEntry>;
export type StatementEntry = z.infer<typeof StatementEntry>;
export type FigureEntry = z.infer<typeof FigureEntry>;

/** What a reader must find in ten articles, without their words. Throws where the file isn't of that form. */
export function readRecall(): RecallEntry[] {
  return z.array(Entry).parse(JSON.parse(readFileSync(join(import.meta.dirname, 'recall.json'), 'utf8')));
}

const ARTICLES_A_FOLDER = 5;
const THIRDS = 3;

/** The articles in which it was written down what must be found. */
export const articlesOfRecall = (data: string): GoldArticle[] =>
  MEANTIME_PARTS.score.flatMap((folder) =>
    readMeantime(data, [folder])
      .filter((_, index) => index % THIRDS === 0)
      .slice(0, ARTICLES_A_FOLDER),
  );

const SIXTHS = 2 * THIRDS;

/** The articles of which findings are signed: none of those in which it was written down what must be found. Each has had a reader before; others than the last ten. */
export const articlesToSign = (data: string): GoldArticle[] =>
  MEANTIME_PARTS.score.flatMap((folder) =>
    readMeantime(data, [folder])
      .filter((_, index) => index % SIXTHS === 1)
      .slice(0, ARTICLES_A_FOLDER),
  );

/** The number by which the sets here name an article. */
export const documentOf = ({ name }: GoldArticle): string => name.split('_', 1)[0] ?? name;
