import type { Report, SentenceRecord } from '../model/index.ts';
import { CodePointIndex } from './code-points.ts';

type Token = SentenceRecord['tokens'][number];

/**
 * A report's sentences in CoNLL-U, a block a sentence: `# newdoc id`, `# newpar`, multiword lines, `SpaceAfter=No`, and in MISC `TokenRange=start:end` (code points
 * into the report's text). Offsets of what is given are UTF-16.
 * @param id what the document is called, its path
 */
export function* toConllu(report: Report, sentences: readonly SentenceRecord[], id: string): Iterable<string> {
  const index = new CodePointIndex(report.text);
  for (const [number, sentence] of sentences.entries()) {
    const before = sentences[number - 1];
    const opensParagraph = before === undefined || partOf(report, before) !== partOf(report, sentence);
    const text = report.text.slice(sentence.start, sentence.end);
    yield [
      ...(number === 0 ? [`# newdoc id = ${oneLine(id)}`] : []),
      ...(opensParagraph ? ['# newpar'] : []),
      `# sent_id = ${number + 1}`,
      `# text = ${oneLine(text)}`,
      ...linesOf(report.text, sentence.tokens, index),
      '\n',
    ].join('\n');
  }
}

function partOf({ parts }: Report, { start }: SentenceRecord): number {
  return parts.findIndex((part) => part.start <= start && start < part.end);
}

function linesOf(text: string, tokens: readonly Token[], index: CodePointIndex): string[] {
  return tokens.flatMap((token, at) => {
    const joined = writtenTogether(text, tokens, at);
    const [first, last] = [tokens[at], tokens[at + joined]];
    const opening = joined > 0 && first && last ? [multiwordLine(text, { ...first, end: last.end }, at, joined, index)] : [];
    const inside = joined > 0 || isJoined(text, tokens[at - 1], token);
    return [...opening, wordLine(text, token, at, inside, index)];
  });
}

/** How many of the words after this one are written together with it, where it opens such a group: "don't" has one. */
function writtenTogether(text: string, tokens: readonly Token[], at: number): number {
  if (isJoined(text, tokens[at - 1], tokens[at])) return 0;
  let count = 0;
  while (isJoined(text, tokens[at + count], tokens[at + count + 1])) count++;
  return count;
}

/** Two words of one written token: "do|n't", "Xi|'s", "leaders|'", "can|not"; or two of the same range. */
function isJoined(text: string, before: Token | undefined, token: Token | undefined): boolean {
  if (before === undefined || token === undefined || before.end < token.start) return false;
  if (before.start === token.start) return true;
  const form = text.slice(token.start, token.end);
  return /[\p{L}\p{N}.]$/u.test(text.slice(before.start, before.end)) && /^(?:['’]?\p{L}|['’]\p{L}*$)/u.test(form) && !isName(before, token);
}

/** An address or a name that was parted in the middle is no contraction. */
function isName(before: Token, token: Token): boolean {
  return before.upos === 'NUM' || (before.upos === 'PROPN' && token.upos === 'PROPN');
}

function multiwordLine(text: string, range: Token, at: number, joined: number, index: CodePointIndex): string {
  const form = text.slice(range.start, range.end);
  return [`${at + 1}-${at + 1 + joined}`, form, ...Array.from({ length: 7 }, () => '_'), misc(text, range, true, index)].join('\t');
}

function wordLine(text: string, token: Token, at: number, inside: boolean, index: CodePointIndex): string {
  const { form, lemma, upos, feats, head, deprel } = token;
  return [at + 1, form, lemma || '_', upos, '_', feats ?? '_', head ?? '_', deprel ?? '_', '_', misc(text, token, !inside, index)].join('\t');
}

function misc(text: string, { start, end }: Token, withSpace: boolean, index: CodePointIndex): string {
  const glued = withSpace && end < text.length && !/\s/u.test(text.charAt(end));
  return `${glued ? 'SpaceAfter=No|' : ''}TokenRange=${index.toCodePoints(start)}:${index.toCodePoints(end)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
