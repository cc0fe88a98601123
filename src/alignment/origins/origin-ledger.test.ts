import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import type { PartRole } from '../../model/index.ts';
import { align } from '../index.ts';

const BYLINE: [PartRole, string] = ['byline', 'By Reuters'];
const SUNK = 'A ship sank, her ministry said. A boat was found.';

/** A report in which a ministry tells of a ship and the report itself, or nobody, of a boat. */
function report(source: string, parts: [PartRole, string][], { isBoatTold = true, published = '2031-01-01' } = {}): HandMade {
  const made = new HandMade({ source: { name: source }, parts, published });
  made.event({ trigger: 'sank', predicate: 'sink', from: { words: 'her ministry' } });
  return isBoatTold ? made.event({ trigger: 'found', predicate: 'find' }) : made;
}

/** Each origin with that through which its words came. */
function derived(...reports: HandMade[]): string[] {
  const { origins } = align(reports.map(({ analysed }) => analysed));
  const nameOf = (id: string | undefined) => origins.find((origin) => origin.id === id)?.name ?? 'nobody';
  return origins.map(({ name, derived_from }) => `${name} from ${nameOf(derived_from)}`).toSorted((a, b) => (a < b ? -1 : 1));
}

describe('an origin that is derived from another', () => {
  it('is an official whose word only a credited report has, also in its copies', () => {
    const credited = report('Herald', [BYLINE, ['paragraph', SUNK]]);
    expect(derived(credited)).toEqual(['Reuters from nobody', 'her ministry from Reuters']);
    const copy = report('Post', [BYLINE, ['paragraph', SUNK]], { published: '2031-01-02' });
    expect(derived(credited, copy)).toEqual(['Reuters from nobody', 'her ministry from Reuters']);
  });

  it('is none where an outlet was told itself, nor one of which nothing else is known', () => {
    expect(derived(report('Herald', [['paragraph', SUNK]]))).toEqual(['Herald from nobody', 'her ministry from nobody']);
    expect(derived(report('Herald', [BYLINE, ['paragraph', SUNK]], { isBoatTold: false }))).toEqual(['her ministry from nobody']);
  });
});
