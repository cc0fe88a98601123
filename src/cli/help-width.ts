/** Columns of help. */
export const HELP_WIDTH = 80;

/** Text of help with its lines broken at spaces before the 80th column; what continues a line stands as far in as that line began. */
export function wrapped(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => linesOf(line))
    .join('\n');
}

function linesOf(line: string): string[] {
  if (line.length <= HELP_WIDTH) return [line];
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(' ')) {
    if (current.trim() !== '' && current.length + 1 + word.length > HELP_WIDTH) {
      lines.push(current);
      current = indent;
    }
    current += current === indent ? word : ` ${word}`;
  }
  return [...lines, current];
}
