import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { PartRole } from '../../model/index.ts';
import { align } from '../index.ts';

const PARAGRAPHS = [
  'Two ferry towns agreed on Thursday to share one pilot boat from the first day of June.',
  'The boat will be paid for by both towns, and its crew will live on the northern bank.',
  'A ship sank in the narrows last winter when no pilot could be found for eleven hours.',
  'The harbour office expects about forty ships a week to ask for the boat and its crew.',
];

function report(source: string, title: string, paragraphs: readonly string[], published: string): HandMade {
  const parts: [PartRole, string][] = [['title', title], ...paragraphs.map((text): [PartRole, string] => ['paragraph', text])];
  const made = new HandMade({ source: { name: source }, parts, published });
  const ship = made.entity('person:ship', 'person', 'A ship', ['A ship'], {});
  return made.event({ trigger: 'sank', predicate: 'sink', who: [{ role: 'source', entity: ship, words: 'A ship' }] });
}

/** The outlets behind the accounts of the sunk ship, and why. */
function originsOf(...reports: HandMade[]): string[] {
  return align(reports.map((one) => one.analysed)).origins.map(({ name, because }) => `${name}${because.map(({ reason }) => ` ${reason}`).join('')}`);
}

describe('a passage that was taken word for word', () => {
  const wire = report('Wire', 'Towns share a pilot boat', PARAGRAPHS, '2031-01-01');

  it('has the origin of the report that it was taken from, under whatever headline', () => {
    const copy = report('Herald', 'One boat for two towns', PARAGRAPHS, '2031-01-02');
    expect(originsOf(copy, wire)).toEqual(['Wire same_text']);
    expect(originsOf(wire, copy)).toEqual(['Wire same_text']);
  });

  it('may be trimmed, and set in other marks', () => {
    const trimmed = report('Herald', 'Towns share a pilot boat', PARAGRAPHS.slice(0, 3), '2031-01-01');
    expect(originsOf(trimmed, wire)).toEqual(['Wire same_text']);
  });

  it('tells the same event, though it has no time', () => {
    const copy = report('Herald', 'One boat for two towns', PARAGRAPHS, '2031-01-02');
    expect(align([wire.analysed, copy.analysed]).events.map(({ reports, origins }) => [reports, origins])).toEqual([[2, 1]]);
  });

  it('is not one paragraph that stands in both among others', () => {
    const other = report(
      'Herald',
      'A boat at last',
      [...PARAGRAPHS.slice(2, 3), 'The mayor of the southern town came to the bank herself and praised the new boat.', 'It is painted red.'],
      '2031-01-02',
    );
    expect(originsOf(other, wire).toSorted()).toEqual(['Herald', 'Wire']);
  });
});
