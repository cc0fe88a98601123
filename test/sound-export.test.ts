import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../src/alignment/index.ts';
import { toJsonl } from '../src/export/jsonl.ts';
import { verify } from '../src/export/verify.ts';
import { randomReport } from './support/random-report.ts';

describe('every export', () => {
  it('passes its verification, whatever the reports say', () => {
    fc.assert(
      fc.property(fc.array(randomReport, { maxLength: 5 }), (reports) => {
        const lines = [...toJsonl(align(reports), { analyser: 'test 1', createdBy: 'chancery test' })];
        expect(verify(lines.map((line) => JSON.parse(line)))).toEqual([]);
      }),
    );
  });
});
