import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

/** A report in which Norrland publishes a text that has to do with Sudland, or with Westland. */
function report(source: string, predicate: string, time: string, about: 'Sudland' | 'Westland' = 'Sudland'): HandMade {
  const made = new HandMade({ source: { name: source }, parts: [['paragraph', `Norrland issued a text on ${about}, says ${source}.`]] });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  made.entity(about === 'Sudland' ? 'gov:SWE' : 'gov:DNK', 'government', about, [about], STATE(about === 'Sudland' ? 'SWE' : 'DNK'));
  made.event({ trigger: 'issued', predicate, time, who: [{ role: 'source', entity: norrland, words: 'Norrland' }] });
  for (const event of made.findings.events) delete event.plover;
  return made;
}

/** A report that tells in these words that Norrland and Sudland released a text. */
function released(source: string, words: string, predicate: string): HandMade {
  const made = new HandMade({ source: { name: source }, parts: [['paragraph', words]] });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  const who = [norrland, sudland].map((entity, at) => ({ role: 'source' as const, entity, words: ['Norrland', 'Sudland'][at] ?? '' }));
  made.event({ trigger: 'released', predicate, time: '2031-02-24', who });
  for (const event of made.findings.events) delete event.plover;
  return made;
}

const count = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).events.length;

describe('a text that a state publishes', () => {
  it('is one, whether a report calls it a paper or a statement, tells the month or the day', () => {
    expect(count(report('A', 'publish position paper', '2031-02'), report('B', 'issue statement', '2031-02-24'))).toBe(1);
  });

  it('is another in another month, on another matter, and of another kind', () => {
    const paper = report('A', 'publish position paper', '2031-02');
    expect(count(paper, report('B', 'issue statement', '2031-03-24'))).toBe(2);
    expect(count(paper, report('B', 'issue statement', '2031-02-24', 'Westland'))).toBe(2);
    expect(count(paper, report('B', 'publish list', '2031-02-24'))).toBe(2);
  });

  it('is none of another kind that came out the same day', () => {
    const list = released('A', 'Norrland and Sudland released a list of deals, as A has seen.', 'publish list');
    expect(count(list, released('B', 'A statement on deals was released by Norrland and Sudland, B says.', 'publish statement'))).toBe(2);
    expect(count(list, released('C', 'A list of deals was released by Norrland and Sudland, C says.', 'publish list'))).toBe(1);
  });
});
