import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jsonSchemas } from './json-schema.ts';

/** Writes docs/schema anew; run after every change of the records. */
const folder = resolve(import.meta.dirname, '../../docs/schema');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) writeFileSync(resolve(folder, name), schema);
