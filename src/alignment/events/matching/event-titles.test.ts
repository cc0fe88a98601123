import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import type { EventFinding } from '../../../model/index.ts';
import { align } from '../../index.ts';

const headline = (rest: string, words?: string): EventFinding['headline'] => ({
  subject: { role: 'source', plural: false, ...(words === undefined ? {} : { words }) },
  verb: 'unveil',
  passive: false,
  rest,
});

/** A title that unveils one thing over a sentence in which Corvex unveils another. */
function labelsOf(titled: string, told: string, status: EventFinding['status'] = 'occurred'): string[] {
  const report = new HandMade({
    parts: [
      ['title', `Corvex unveils ${titled}`],
      ['paragraph', `The maker Corvex Inc. unveiled ${told} on Monday.`],
    ],
  });
  const maker = report.entity('name:company:corvex', 'company', 'Corvex Inc.', ['Corvex Inc.']);
  report.event({ trigger: 'unveils', predicate: 'unveil', headline: headline(titled, 'Corvex') });
  report.event({
    trigger: 'unveiled',
    predicate: 'unveil',
    who: [{ role: 'source', entity: maker, words: 'Corvex Inc.' }],
    status,
    headline: headline(told),
  });
  return align([report.analysed])
    .events.map(({ label }) => label)
    .toSorted();
}

describe('a title and the sentence that tells it again', () => {
  it('are one event, labelled in the words of the sentence', () => {
    expect(labelsOf('cheaper tablet', 'a tablet computer')).toEqual(['Corvex Inc. unveils a tablet computer']);
  });

  it('are two where they tell of different things', () => {
    expect(labelsOf('cheaper tablet', 'a telephone')).toHaveLength(2);
  });

  it('are two where the one is done and the other ahead', () => {
    expect(labelsOf('cheaper tablet', 'a tablet computer', 'planned')).toHaveLength(2);
  });
});

/** How many events a title that tells of deaths and its lead are. */
function countOfTolls(titled: string, told: string): number {
  const report = new HandMade({
    parts: [
      ['title', `${titled} killed in clash`],
      ['paragraph', `${told} were killed near Lumen on Monday.`],
    ],
  });
  const dead = report.entity('gov:SWE', 'government', 'Sudland', [titled, told], { country: 'SWE', sectors: ['GOV'] });
  for (const words of [titled, told])
    report.event({ trigger: 'killed', in: words, predicate: 'kill', type: 'ASSAULT', who: [{ role: 'target', entity: dead, words }] });
  return align([report.analysed]).events.length;
}

describe('a title that tells of deaths', () => {
  it('is of as many dead as its lead, by whatever noun', () => expect(countOfTolls('Four soldiers', 'Four border guards')).toBe(1));
  it('is of other dead where they are more', () => expect(countOfTolls('Five soldiers', 'Four border guards')).toBe(2));
});
