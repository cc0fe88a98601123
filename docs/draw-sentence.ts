/**
 * Writes docs/sentence.svg: how Chancery reads one sentence. `node docs/draw-sentence.ts ["another sentence"]`, after a change of the model.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { plainReport, read } from '../src/language/index.ts';
import type { Range, Sentence, Token } from '../src/model/index.ts';

const TEXT = process.argv[2] ?? 'Anna Kovar said on Monday that Norway would not pay 3 billion euros for the port of Varde.';
const PUBLISHED = '2024-05-16';

const CHARACTER = 8.6;
const GAP = 30;
const LEVEL = 24;
const MARGIN = 24;

const STYLE = `text { font: 14px system-ui, sans-serif; fill: #1c2430; text-anchor: middle }
.tag { font-size: 11px; fill: #5a6675 } .relation { font-size: 11px; fill: #1f4e8c } .arc { fill: none; stroke: #7d8da1 } .head { fill: #7d8da1 }
.span { stroke-width: 3 } .name { stroke: #2f7d4f } .time { stroke: #a65d00 } .amount { stroke: #7a3fa0 } .event { stroke: #b3261e } .told { font-size: 11px }
@media (prefers-color-scheme: dark) { text { fill: #e6e9ee } .tag { fill: #9aa7b6 } .relation { fill: #8fb8f0 } }`;

interface Box {
  left: number;
  right: number;
  middle: number;
}

const { sentences, entities } = await read(plainReport(TEXT, { published: PUBLISHED }));
const [sentence] = sentences;
if (sentence === undefined) throw new RangeError('there is no sentence to draw');
const file = resolve(import.meta.dirname, 'sentence.svg');
writeFileSync(file, drawingOf(sentence));
process.stdout.write(`${file}\n`);

function drawingOf(parsed: Sentence): string {
  const { tokens } = parsed;
  const boxes = boxesOf(tokens);
  const levels = levelsOf(tokens);
  const base = MARGIN + LEVEL * (Math.max(...levels) + 1);
  const spans = spansOf(parsed);
  const width = Math.ceil((boxes.at(-1)?.right ?? 0) + MARGIN);
  const height = base + 60 + 34 * (1 + Math.max(...spans.map(({ row }) => row), 0));
  const body = [
    ...tokens.map((token, index) => arc(boxes, token, index, levels[index] ?? 0, base)),
    ...tokens.map((token, index) => word(boxes[index], token, base)),
    ...spans.map((span) => spanMark(span, tokens, boxes, base)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">\n<title>${escaped(TEXT)}</title>\n<style>${STYLE}</style>\n${body.join('\n')}\n</svg>\n`;
}

function boxesOf(tokens: readonly Token[]): Box[] {
  let left = MARGIN;
  return tokens.map(({ form, upos }) => {
    const right = left + Math.max(form.length * CHARACTER, upos.length * 8);
    const box = { left, right, middle: (left + right) / 2 };
    left = right + GAP;
    return box;
  });
}

/** How high each word's arc must be to pass over those inside it. */
function levelsOf(tokens: readonly Token[]): number[] {
  const ends = tokens.map(({ head = 0 }, index) => (head === 0 ? undefined : ([Math.min(index, head - 1), Math.max(index, head - 1)] as const)));
  const levels = tokens.map(() => 0);
  const byLength = ends.flatMap((pair, index) => (pair ? [{ pair, index }] : [])).toSorted((a, b) => a.pair[1] - a.pair[0] - (b.pair[1] - b.pair[0]));
  for (const { pair, index } of byLength) {
    const inside = byLength.filter((other) => other.index !== index && other.pair[0] >= pair[0] && other.pair[1] <= pair[1]);
    levels[index] = 1 + Math.max(0, ...inside.map((other) => levels[other.index] ?? 0));
  }
  return levels;
}

/** From a word up, over and down to its head's side; a root has a line from above. */
function arc(boxes: readonly Box[], { head = 0, deprel = '' }: Token, index: number, level: number, base: number): string {
  const from = boxes[index]?.middle ?? 0;
  const y = base - 20;
  if (head === 0)
    return `<path class="arc" d="M${from} ${MARGIN} V${y - 4}"/>${arrow(from, y)}<text class="relation" x="${from + 18}" y="${MARGIN + 8}">root</text>`;
  const side = head - 1 < index ? 1 : -1;
  const to = (boxes[head - 1]?.middle ?? 0) + side * 7;
  const top = y - level * LEVEL + 8;
  const turn = 8 * side;
  const path = `M${to} ${y} V${top + 8} Q${to} ${top} ${to + turn} ${top} H${from - turn} Q${from} ${top} ${from} ${top + 8} V${y - 4}`;
  return `<path class="arc" d="${path}"/>${arrow(from, y)}<text class="relation" x="${(from + to) / 2}" y="${top - 4}">${escaped(deprel)}</text>`;
}

function arrow(x: number, y: number): string {
  return `<path class="head" d="M${x - 3.5} ${y - 6} h7 l-3.5 6 z"/>`;
}

function word(box: Box | undefined, { form, upos }: Token, base: number): string {
  const x = box?.middle ?? 0;
  return `<text x="${x}" y="${base}">${escaped(form)}</text><text class="tag" x="${x}" y="${base + 17}">${upos}</text>`;
}

interface SpanMark extends Range {
  kind: 'name' | 'time' | 'amount' | 'event';
  told: string;
  row: number;
}

function spansOf({ names, times, quantities, eventHeads, tokens }: Sentence): SpanMark[] {
  const found = [
    ...names.map(({ start, end, kind, entity }) => ({
      start,
      end,
      kind: 'name' as const,
      told: entity === undefined ? kind : (entities[entity]?.kind ?? kind),
    })),
    ...times.map(({ start, end, timex }) => ({ start, end, kind: 'time' as const, told: timex.value })),
    ...quantities.map(({ start, end, value, unit }) => ({ start, end, kind: 'amount' as const, told: `${value ?? '?'} ${unit}` })),
    ...eventHeads.flatMap(({ token, score, certainty, polarity }) => {
      const at = tokens[token];
      return at && score >= 0.5 ? [{ start: at.start, end: at.end, kind: 'event' as const, told: `event: ${certainty}, ${polarity}` }] : [];
    }),
  ];
  return found.map((span) => ({ ...span, row: span.kind === 'event' ? 1 : 0 }));
}

function spanMark({ start, end, kind, told, row }: SpanMark, tokens: readonly Token[], boxes: readonly Box[], base: number): string {
  const inside = boxes.filter((_, index) => (tokens[index]?.start ?? 0) < end && start < (tokens[index]?.end ?? 0));
  const [left, right] = [inside[0]?.left ?? 0, inside.at(-1)?.right ?? 0];
  const y = base + 34 + row * 34;
  return `<path class="span ${kind}" d="M${left} ${y} H${right}"/><text class="told" x="${(left + right) / 2}" y="${y + 16}">${escaped(told)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
