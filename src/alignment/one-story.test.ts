import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { align } from './index.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

/** A report of the story of Holm and Brandt, Norrland and Sudland; or of another one, in which nobody of them is named. */
function report(source: string, published: string, sentence: string, isOfStory = true): HandMade {
  const cast = isOfStory ? 'Holm of Norrland and Brandt of Sudland had met before.' : 'Nobody is named here.';
  const made = new HandMade({
    source: { name: source },
    published,
    parts: [
      ['paragraph', sentence],
      ['paragraph', `${cast} Told by ${source}.`],
    ],
  });
  if (!isOfStory) return made;
  made.entity('person:holm', 'person', 'Ada Holm', ['Holm'], STATE('NOR'));
  made.entity('person:brandt', 'person', 'Ivo Brandt', ['Brandt'], STATE('SWE'));
  made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  return made;
}

function protest(source: string, trigger: string, mode: string, isOfStory = true): HandMade {
  const made = report(source, '2031-05-02', `Fishermen ${trigger} at the harbour.`, isOfStory);
  const fishermen = made.entity('name:group:fishermen', 'group', 'Fishermen', ['Fishermen']);
  return made.event({ trigger, predicate: trigger, type: 'PROTEST', mode, who: [{ role: 'source', entity: fishermen, words: 'Fishermen' }] });
}

function cost(source: string, published: string, words: string, value: number, isOfStory = true): HandMade {
  const made = report(source, published, `It will cost ${words}, they say.`, isOfStory);
  return made.figure({ words, measure: 'cost', name: 'cost of first stage', unit: 'USD', value, status: 'expected' });
}

const eventsOf = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).events.length;
const figuresOf = (...reports: HandMade[]) => align(reports.map(({ analysed }) => analysed)).figures.map(({ agreement }) => agreement);

describe('reports of one story', () => {
  it('tell one protest of a crowd in other words, and those of different stories two', () => {
    expect(eventsOf(protest('A', 'protested', 'demo'), protest('B', 'marched', 'obstruct'))).toBe(1);
    expect(eventsOf(protest('A', 'protested', 'demo'), protest('B', 'marched', 'obstruct', false))).toBe(2);
  });

  it('tell one figure by the same measure of several words, though nothing else is shared', () => {
    const [march, november] = [cost('A', '2031-03-01', '$520 million', 520e6), cost('B', '2031-11-01', '$545 million', 545e6)];
    expect(figuresOf(march, november)).toEqual(['updated']);
    expect(figuresOf(march, cost('B', '2031-11-01', '$545 million', 545e6, false))).toHaveLength(2);
  });
});
