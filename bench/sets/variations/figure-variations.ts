/**
 * Plain measures (`figure-measures.txt`, whose head tells its lines) in many builds of a sentence (`figure-frames-*.txt`), as `event-variations.ts` does it for events. A line of a frame:
 * "number what is tried | classes of measures | figures | sentence". The report is of 22 May 2024, a Wednesday; a frame called "headline …" is its title. Slots: {M} {ofM} {am} {m} {S} {Y} {Z} {X}
 * and the others of the measure's line; {aX} with its article; {it} {It} {its} {was} {has} {is} of {M}, {Src} at the sentence's start. A frame is left out where the measure lacks a slot.
 * A figure is "kind amount tokens", "?" before it where it may be left out: L a level, G a growth, S a part, R a range; Y, Z, X or a number (of percent for G and S). Tokens: @period ("day": Tuesday's),
 * ^direction, base=, rank=, approx=, !status, src, name=, own=*, unit=, share=; "/" where either will do, "-" for none, "*" for what isn't checked, "_" for a space. What has no token must be as the
 * sentence leaves it: no base, no rank, no approximation, no period, no source but whose it is; it occurred.
 */
import { cellsOf, numbered } from './cells.ts';
import { type Amount, type Measure, measureOf } from './figure-measures.ts';

/** What must be told of an amount; alternatives in a list, "*" in it for what isn't checked and "-" for nothing. */
export interface GoldFigure {
  kind: 'level' | 'growth' | 'part' | 'range';
  optional: boolean;
  amount: Amount;
  high?: number;
  periods: string[];
  directions: string[];
  bases: string[];
  ranks: string[];
  approximations: string[];
  statuses: string[];
  sources: string[];
  names: string[];
  shares: string[];
  isOwnerChecked: boolean;
}

/** The build of a sentence. */
interface Frame {
  number: number;
  name: string;
  classes: string[];
  figures: string[];
  text: string;
}

/** A sentence made of both, with what it tells. */
export interface FigureVariation {
  measure: Measure;
  frame: Frame;
  text: string;
  figures: GoldFigure[];
}

/** Every measure in every frame of its class. Throws an Error that names the line that isn't so. */
export function figureVariations(): FigureVariation[] {
  const measures = cellsOf('figure-measures').map(measureOf);
  return cellsOf('figure-frames')
    .map(frameOf)
    .flatMap((frame) => measures.filter(({ kind }) => frame.classes.includes(kind)).flatMap((measure) => variationOf(measure, frame)));
}

function frameOf([head = '', classes = '', figures = '', text = '']: string[]): Frame {
  if (text === '') throw new Error(`figure frame ${head}: four cells are wanted`);
  return { ...numbered(head), classes: classes.split(','), figures: figures.split(';').map((one) => one.trim()), text };
}

function variationOf(measure: Measure, frame: Frame): FigureVariation[] {
  let isWhole = true;
  const text = frame.text.replaceAll(/\{([^}]+)\}/gu, (_, slot: string) => {
    const words = measure.slots[slot];
    if (words === undefined) isWhole = false;
    return words ?? '';
  });
  if (!isWhole) return [];
  const figures = frame.figures.map((told) => goldOf(told, measure, frame));
  return [{ measure, frame, text: upper(text), figures }];
}

const upper = (text: string): string => text.replace(/^["“]?\p{Ll}/u, (first) => first.toUpperCase());

function goldOf(told: string, measure: Measure, frame: Frame): GoldFigure {
  const [first = '', of = '', ...tokens] = told.replace(/^\?/u, '').split(/\s+/u);
  const kind = ({ L: 'level', G: 'growth', S: 'part', R: 'range' } as const)[first];
  if (!kind) throw new Error(`figure frame ${frame.number}: what is ${told}?`);
  const after = (mark: string) => tokens.find((token) => token.startsWith(mark))?.slice(mark.length);
  const listed = (mark: string, otherwise: string[]) =>
    after(mark)
      ?.split('/')
      .map((one) => one.replaceAll('_', ' ')) ?? otherwise;
  const amount = amountOf(of, kind, measure);
  const unit = after('unit=');
  const periods = after('@')?.split(',');
  return {
    kind,
    optional: told.startsWith('?'),
    amount: unit === undefined ? amount : { ...amount, unit: unit.includes('*') ? '*' : amount.unit + unit },
    ...(kind === 'range' ? { high: measure.amounts['Y']?.value ?? 0 } : {}),
    periods: (periods ?? measure.periods).map((one) => (one === 'day' ? '2024-05-21' : one)),
    directions: listed('^', ['*']),
    bases: listed('base=', ['-']).map((one) => measure.slots[one] ?? one),
    ranks: listed('rank=', ['-']),
    approximations: after('approx=')?.split('/') ?? ['-'],
    statuses: after('!')?.split('/') ?? ['occurred', 'ongoing'],
    sources: tokens
      .find((token) => token.startsWith('src'))
      ?.replace(/^src=/u, '')
      .split('/') ?? ['-'],
    names: listed('name=', measure.names),
    shares: tokens.includes('share') ? measure.names : listed('share=', ['-']),
    isOwnerChecked: after('own=') === undefined,
  };
}

/** "Y", "third", "7" of percent, "300" of whatever. */
function amountOf(of: string, kind: GoldFigure['kind'], { amounts }: Measure): Amount {
  if (of === 'third') return { value: 33.33, unit: 'percent' };
  return amounts[of === 'ZY' ? 'Z' : of] ?? { value: Number(of), unit: kind === 'level' ? '*' : 'percent' };
}
