export type NameLabel = 'PER' | 'ORG' | 'LOC';

/** A sentence with its gold names; offsets are into its text. */
export interface NamedSentence {
  document: string;
  text: string;
  names: { start: number; end: number; label: NameLabel }[];
}

/** The sentences of a UNER file. */
export function readIob2(content: string): NamedSentence[] {
  let document = '';
  return content.split('\n\n').flatMap((block) => {
    const lines = block.split('\n');
    document = lines.find((line) => line.startsWith('# newdoc id'))?.split(' = ')[1] ?? document;
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
    if (text === undefined) return [];
    return [{ document, text, names: namesIn(text, lines) }];
  });
}

function namesIn(text: string, lines: readonly string[]): NamedSentence['names'] {
  const names: NamedSentence['names'] = [];
  let from = 0;
  for (const line of lines.filter((each) => /^\d/u.test(each))) {
    const [, form = '', tag = 'O'] = line.split('\t');
    const start = text.indexOf(form, from);
    if (start < 0) continue;
    from = start + form.length;
    const [position, label] = tag.split('-');
    const last = names.at(-1);
    if (position === 'B' && (label === 'PER' || label === 'ORG' || label === 'LOC')) names.push({ start, end: from, label });
    else if (position === 'I' && last) last.end = from;
  }
  return names;
}
