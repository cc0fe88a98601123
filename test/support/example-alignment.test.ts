import { describe, expect, it } from 'vitest';
import { ExportRecord } from '../../src/model/index.ts';
import { EXAMPLE } from './example-alignment.ts';

describe('the example dossier', () => {
  it('holds records as the schemas want them', () => {
    const records = [
      ...EXAMPLE.reports,
      ...EXAMPLE.actors,
      ...EXAMPLE.events,
      ...EXAMPLE.statements,
      ...EXAMPLE.figures,
      ...EXAMPLE.differences,
      ...EXAMPLE.origins,
    ];
    for (const record of records) expect(() => ExportRecord.parse(record)).not.toThrow();
  });
});
