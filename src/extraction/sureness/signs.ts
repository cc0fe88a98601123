import { type EventFinding, type FigureFinding, overlaps, type Range, type Reading, type Report, withoutDoubt } from '../../model/index.ts';
import { contextOf, type ReportContext } from '../context.ts';
import { headIn, type LineWords, uncoveredIn } from './clause-features.ts';
import { clauseHeadOf, clauseWordsOf, pathOf } from './clause-words.ts';
import { eventFeatures, lineOfEvent } from './event-features.ts';
import { figureFeatures, lineOfFigure, ownersOf } from './figure-features.ts';
import { type SurenessModel, shippedSureness, surenessOf } from './sureness-model.ts';

/**
 * What speaks against a line that looks like those which were mostly wrong: names, times and amounts that no field has (`named`), other words of the clause that the line leaves out
 * (`unsaid`), parties that stand far off (`far`), are led back to somebody before (`led back`), told by a plain noun (`noun`) or by a name that may be none (`name`), and words of which
 * the parser is not sure (`parse`); with the words meant.
 */
export interface Sign {
  sign: SignKind;
  words: Range[];
}
export type SignKind = 'named' | 'unsaid' | 'far' | 'led back' | 'noun' | 'name' | 'parse';

/** The features of each sign, by their names. */
const SIGNS: readonly (readonly [RegExp, SignKind])[] = [
  [/^(?:names|times|amounts) left/u, 'named'],
  [/^(?:NOUN|VERB|ADJ|ADV|nsubj|obj|iobj|obl|nmod|conj|appos|amod|advmod|share) left/u, 'unsaid'],
  [/ (?:steps|words away\/4)>=| elsewhere$/u, 'far'],
  [/ (?:is led back|form=pronoun)$/u, 'led back'],
  [/ (?:form=none|form=nominal)$|s unnamed>=/u, 'noun'],
  [/ name unsure$/u, 'name'],
  [/^parse: /u, 'parse'],
];
const MOST = 3;
/** What counts for less isn't worth telling. */
const LEAST = 0.1;

/** What speaks most against a line, the weightiest first; none where the model doesn't doubt it. Offsets are UTF-16 code units of the report's text. */
export function signsAgainst(
  { report, reading }: { report: Report; reading: Reading },
  finding: EventFinding | FigureFinding,
  entities: Parameters<typeof figureFeatures>[2],
  model: SurenessModel = shippedSureness(),
): Sign[] {
  const context = contextOf(report, reading);
  const read = 'trigger' in finding ? ofEvent(context, finding) : ofFigure(context, finding, entities);
  const { least, weights } = 'trigger' in finding ? model.event : model.figure;
  if (!read || surenessOf(read.features, weights) >= least) return [];
  const sums = new Map<SignKind, number>();
  for (const [name, value] of read.features.values) {
    const kind = SIGNS.find(([names]) => names.test(name))?.[1];
    if (kind) sums.set(kind, (sums.get(kind) ?? 0) + value * (weights[name] ?? 0));
  }
  return [...sums]
    .filter(([, sum]) => sum < -LEAST)
    .toSorted(([, a], [, b]) => a - b)
    .map(([sign]): Sign => ({ sign, words: WORDS[sign](read) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST);
}

interface ReadLine {
  features: NonNullable<ReturnType<typeof eventFeatures>>;
  line: LineWords;
  parties: readonly Range[];
}

function ofEvent(context: ReportContext, event: EventFinding): ReadLine | undefined {
  const features = eventFeatures(context, withoutDoubt(event, 'reading'));
  const line = lineOfEvent(context, event);
  return features && line && { features, line, parties: event.participants.map(({ span }) => span) };
}

function ofFigure(context: ReportContext, figure: FigureFinding, entities: Parameters<typeof figureFeatures>[2]): ReadLine | undefined {
  const features = figureFeatures(context, withoutDoubt(figure, 'reading'), entities);
  const line = lineOfFigure(context, figure, entities);
  return features && line && { features, line, parties: ownersOf(line, figure).map(({ span }) => span) };
}

type Finder = (read: ReadLine) => Range[];

/** The words that each sign is about. */
const WORDS: Readonly<Record<SignKind, Finder>> = {
  named: ({ line }) => uncoveredIn(line).named,
  unsaid: ({ line }) => uncoveredIn(line).content,
  far: ({ line, parties }) => {
    const most = Math.max(0, ...parties.map((span) => stepsTo(line, span)));
    return most === 0 ? [] : parties.filter((span) => stepsTo(line, span) === most);
  },
  'led back': ({ line, parties }) => parties.filter((span) => formOf(line, span) === 'pronoun'),
  noun: ({ line, parties }) => parties.filter((span) => !/^(?:name|pronoun)$/u.test(formOf(line, span) ?? '')),
  name: ({ line: { at }, parties }) => parties.filter((span) => at.sentence.taggedNames.some((name) => overlaps(name, span) && name.score < SURE)),
  parse: ({ line: { at, tree, core } }) => {
    const likely = (token: number) => at.sentence.arcLikelihoods?.[token] ?? 1;
    const unsure = clauseWordsOf(tree, clauseHeadOf(tree, core)).filter((token) => likely(token) < UNSURE_ARC);
    return unsure
      .toSorted((a, b) => likely(a) - likely(b))
      .slice(0, MOST)
      .flatMap((token) => tree.tokens[token] ?? []);
  },
};

const formOf = ({ at }: LineWords, span: Range) => at.mentions.find((mention) => overlaps(mention, span))?.form;

const SURE = 0.9;
const UNSURE_ARC = 0.6;

function stepsTo({ tree, core }: LineWords, span: Range): number {
  const head = headIn(tree, span);
  return head === undefined ? 0 : pathOf(tree, core, head).length - 2;
}
