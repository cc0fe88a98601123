import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGLISH, ModelError } from '../model-files.ts';
import { loadClassifier } from './classifier.ts';

describe('the classifier of sentence ends', () => {
  let folder: string;
  const load = () => loadClassifier(pathToFileURL(`${folder}/`));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-sentences-'));
    for (const name of ['checksums.json', 'sentences.json']) cpSync(fileURLToPath(new URL(name, ENGLISH)), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('as shipped is loaded', () => {
    expect(load().kinds.get('the')).toBeDefined();
  });

  it('that is not there is told, with what to do', () => {
    rmSync(join(folder, 'sentences.json'));
    expect(load).toThrow(ModelError);
    expect(load).toThrow(/missing or damaged \(sentences\.json.*Install Chancery again/);
  });

  it('whose file has changed is not used', () => {
    writeFileSync(join(folder, 'sentences.json'), '{"bits":8}');
    expect(load).toThrow(/sentences\.json: its contents have changed/);
  });
});
