import { mainSpan, type PlacedAccount, type Step } from '../dossier/index.ts';
import { extract } from '../extraction/index.ts';
import { type SignKind, signsAgainst } from '../extraction/sureness/signs.ts';
import type { EventFinding, FigureFinding, Reading, Report } from '../model/index.ts';

/** The step that tells why the reading of an event or figure as a whole is in doubt: what a reader should look at; none where it is not. */
export function unsureStep({ account }: PlacedAccount, report: Report, reading: Reading): Step[] {
  if ('content' in account || !(account.doubts ?? []).some((doubt) => doubt === 'reading')) return [];
  const { events, figures, entities } = extract(report, reading);
  const finding: EventFinding | FigureFinding | undefined =
    'trigger' in account ? events.find(({ id }) => id === account.id) : figures.find(({ id }) => id === account.id);
  if (!finding) return [];
  const wordsAt = ({ start, end }: { start: number; end: number }) => `“${report.text.slice(start, end).replaceAll(/\s+/gu, ' ')}”`;
  const signs = signsAgainst({ report, reading }, finding, entities);
  const core = wordsAt(mainSpan(account));
  if (signs.length === 0) return [{ what: 'look at', how: `what follows ${core}: the line can’t tell it` }];
  const told = signs.map(({ sign, words }) => PHRASES[sign]([...new Set(words.slice(0, MOST).map(wordsAt))].join(', '), core));
  return [{ what: 'look at', how: told.join('; ') }];
}

const MOST = 4;

/** Each sign in words: "far from “sell”: “Lima”". */
const PHRASES: Readonly<Record<SignKind, (words: string, core: string) => string>> = {
  named: (words) => `named in its clause, in no field: ${words}`,
  unsaid: (words) => `told in its clause, left out of the line: ${words}`,
  far: (words, core) => `far from ${core}: ${words}`,
  'led back': (words) => `led back to somebody told before: ${words}`,
  noun: (words) => `told by a noun alone: ${words}`,
  name: (words) => `perhaps a name of another kind: ${words}`,
  parse: (words) => `the parser is not sure where these belong: ${words}`,
};
