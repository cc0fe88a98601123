import { type EntryOutcome, entriesOf } from '../containers/index.ts';

/** All that a container gives, in its order; [] for what is none. */
export async function outcomesOf(bytes: Uint8Array | string, path: string): Promise<EntryOutcome[]> {
  const container = await entriesOf({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, path });
  const outcomes: EntryOutcome[] = [];
  for await (const outcome of container?.entries ?? []) outcomes.push(outcome);
  return outcomes;
}

/** Each outcome on a line: "a.html", "b.exe: program" for what was left out, "c.txt! encrypted" for a failure. */
export function said(outcomes: readonly EntryOutcome[]): string[] {
  return outcomes.map((outcome) => {
    if (outcome.kind === 'entry') return outcome.name;
    return outcome.kind === 'failed' ? `${outcome.name}! ${outcome.code}` : `${outcome.name}: ${outcome.code}`;
  });
}

/** The text of an entry. */
export function textOf(outcomes: readonly EntryOutcome[], name: string): string | undefined {
  const found = outcomes.find((outcome) => outcome.name === name);
  return found?.kind === 'entry' ? Buffer.from(found.bytes).toString('utf8') : undefined;
}
