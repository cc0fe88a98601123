import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../src/alignment/index.ts';
import { toJsonl } from '../src/export/jsonl.ts';
import { verify } from '../src/export/verify.ts';
import { HandMade } from './support/analysed-report.ts';
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

  it('passes it where the name of a city stands for its government too', () => {
    const report = new HandMade({ parts: [['paragraph', 'Ada Holm visited Bergen.']] });
    const visitor = report.entity('person:ada-holm', 'person', 'Ada Holm', ['Ada Holm']);
    report.entity('place:bergen', 'place', 'Bergen', ['Bergen'], { country: 'NOR' });
    const visited = report.entity('gov:NOR', 'government', 'Norway', [], { country: 'NOR' });
    const who = [
      { role: 'source' as const, entity: visitor, words: 'Ada Holm' },
      { role: 'target' as const, entity: visited, words: 'Bergen' },
    ];
    report.event({ trigger: 'visited', who });
    const alignment = align([report.analysed]);
    expect(alignment.actors).toHaveLength(3);
    const lines = [...toJsonl(alignment, { analyser: 'test 1', createdBy: 'chancery test' })];
    expect(verify(lines.map((line) => JSON.parse(line)))).toEqual([]);
  });
});
