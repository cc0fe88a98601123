import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Letters of parts of speech; finite verbs are told from other forms. */
const LETTERS: Record<string, string> = {
  NOUN: 'N',
  PROPN: 'P',
  VERB: 'V',
  AUX: 'A',
  PRON: 'R',
  DET: 'D',
  ADP: 'I',
  ADJ: 'J',
  ADV: 'b',
  CCONJ: 'C',
  SCONJ: 'S',
  PART: 'T',
  NUM: 'm',
  INTJ: 'U',
  SYM: 'Y',
  X: 'X',
};

/** The commonest part of speech of each word (as written between spaces, without marks around it) that the treebank has at least so often. */
export function wordKinds(data: string, atLeast: number): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const block of readFileSync(join(data, 'ud-ewt/en_ewt-ud-train.conllu'), 'utf8').split('\n\n')) {
    for (const { form, kind } of writtenWords(block)) {
      const kinds = counts.get(form) ?? new Map<string, number>();
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      counts.set(form, kinds);
    }
  }
  const known = new Map<string, string>();
  for (const [form, kinds] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    const [best] = [...kinds].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (total >= atLeast && best && form.length <= 20) known.set(form, best[0]);
  }
  return known;
}

/** Words between spaces: their parts put together, the kind that of a finite verb where one is inside, else of the first part. */
function* writtenWords(block: string): Generator<{ form: string; kind: string }> {
  let form = '';
  let kind = '';
  let multi = 0;
  for (const line of block.split('\n')) {
    const [id = '', word = '', , upos = '', , features = '', , , , misc = ''] = line.split('\t');
    const range = /^(\d+)-(\d+)$/u.exec(id);
    if (range) {
      multi = Number(range[2]);
      form += word;
      continue;
    }
    if (!/^\d+$/u.test(id)) continue;
    const finite = upos === 'VERB' && features.includes('VerbForm=Fin');
    const letter = finite ? 'F' : LETTERS[upos];
    if (letter && (kind === '' || ((letter === 'F' || letter === 'A') && kind !== 'F'))) kind = letter;
    const inside = Number(id) <= multi;
    if (!inside) form += word;
    const glued = inside ? Number(id) < multi || misc.includes('SpaceAfter=No') : misc.includes('SpaceAfter=No');
    if (glued) continue;
    const core = form
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (core !== '' && kind !== '') yield { form: core, kind };
    form = kind = '';
    multi = 0;
  }
}
