import type { Report, Statement } from '../model/index.ts';
import { cueBefore } from './words/cue.ts';

interface Reports {
  reports: ReadonlyMap<string, Pick<Report, 'text'>>;
}

/** What a statement says, with no marks around it; words that are no clause of their own, or are denied, stand behind their cue: "warned against …". */
export function contentWords({ reports }: Reports, { form, content, accounts }: Pick<Statement, 'form' | 'content' | 'accounts'>): string {
  // Of the accounts one gave the content its words.
  const own = accounts.find((account) => account.form === form && content.replace(/^“/u, '').startsWith(onOneLine(account.content[0]?.exact ?? '')));
  const text = own && reports.get(own.report)?.text;
  return own === undefined || text === undefined ? content : onOneLine(cueBefore(own, text) + content);
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
