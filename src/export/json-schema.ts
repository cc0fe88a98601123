import { z } from 'zod';
import { Actor, Difference, Dossier, Edit, Event, ExportRecord, Figure, Origin, Report, Statement } from '../model/index.ts';

const KINDS = {
  dossier: Dossier,
  report: Report,
  actor: Actor,
  event: Event,
  statement: Statement,
  figure: Figure,
  difference: Difference,
  origin: Origin,
  edit: Edit,
};

/** JSON Schemas (2020-12) by file name: one for each kind of record, and `record.json` for any line of an export. */
export function jsonSchemas(): Map<string, string> {
  const files = Object.entries({ ...KINDS, record: ExportRecord }).map(([name, schema]) => {
    const made = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' });
    return [`${name}.json`, `${JSON.stringify({ title: `Chancery ${name}`, ...made }, null, 2)}\n`] as const;
  });
  return new Map(files);
}
