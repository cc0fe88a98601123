import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const FOLDER = resolve(import.meta.dirname, '../../docs/schema');

describe('docs/schema', () => {
  it('is what the records are: else run `npm run schema`', () => {
    const written = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(resolve(FOLDER, name), 'utf8')]));
    expect(written).toEqual(jsonSchemas());
  });

  it('has a file for each kind of record and one for any line', () => {
    expect([...jsonSchemas().keys()].toSorted()).toEqual(
      ['actor', 'difference', 'dossier', 'edit', 'event', 'figure', 'origin', 'record', 'report', 'statement'].map((kind) => `${kind}.json`),
    );
  });
});
