import { edtf, type Mention, Report, reportId, sha256 } from '../../model/index.ts';
import { findQuotations } from '../quotations/index.ts';
import { splitSentences } from '../sentences/index.ts';
import { parseSentence } from '../tokens/index.ts';
import { namesAndMentions } from './index.ts';

/** A report of plain paragraphs, as intake would give it. */
function reportOf(text: string, published?: string): Report {
  const sha = sha256(text);
  const parts = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((line) => ({
    role: 'paragraph' as const,
    start: line.index,
    end: line.index + line[0].length,
    language: 'en',
  }));
  return Report.parse({
    type: 'report',
    id: reportId(sha),
    sha256: sha,
    text_sha256: sha,
    authors: [],
    source: {},
    ...(published ? { published: { edtf: edtf(published), basis: 'given', because: [{ reason: 'given' }] } } : {}),
    language: 'en',
    text,
    parts,
    notes: [],
    problems: [],
  });
}

/** Reads the names and mentions of a text. */
export async function readMentions(text: string, published?: string) {
  const report = reportOf(text, published);
  const sentences = splitSentences(report);
  for (const sentence of sentences) Object.assign(sentence, await parseSentence(text, sentence));
  const quotations = findQuotations(report, sentences);
  return { report, sentences, ...namesAndMentions(report, sentences, quotations) };
}

/** The mentions of some forms as `words → key`, in the order of the text; for a plural `words → key + key`. */
export async function links(text: string, forms: readonly Mention['form'][], published?: string): Promise<string[]> {
  const { entities, mentions } = await readMentions(text, published);
  return mentions
    .filter((mention) => forms.includes(mention.form))
    .map(
      (mention) =>
        `${text.slice(mention.start, mention.end)} → ${(mention.members ?? [mention.entity]).map((index) => entities[index]?.key).join(' + ')}`,
    );
}

/** The names of a text as `name → key`. */
export const names = async (text: string): Promise<string[]> => await links(text, ['name']);
