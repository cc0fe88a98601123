import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

/** The label of a report's event: Niger expels those whom the words tell, for whom Chad stands. */
function labelOf(words: string, as?: { sectors: ['GOV'] }): string | undefined {
  const made = new HandMade({ source: { name: 'a' }, published: '2031-05-03', parts: [['paragraph', `Niger expelled ${words} on Friday.`]] });
  const source = made.entity('gov:NER', 'government', 'Niger', ['Niger'], { country: 'NER', sectors: ['GOV'] });
  const target = made.entity('gov:TCD', 'government', 'Chad', [words], { country: 'TCD', sectors: ['GOV'] });
  const who = [
    { role: 'source' as const, entity: source, words: 'Niger' },
    { role: 'target' as const, entity: target, words, ...(as ? { as } : {}) },
  ];
  const { analysed } = made.event({ trigger: 'expelled', predicate: 'expel', type: 'SANCTION', time: '2031-05-02', who });
  return align([analysed]).events[0]?.label;
}

describe('the label of what is done to people of a state', () => {
  it('names them and not the state', () => {
    expect(labelOf('four Chadian diplomats', { sectors: ['GOV'] })).toBe('Niger expels four Chadian diplomats');
  });

  it('names the state where the words do', () => {
    expect(labelOf('Chad')).toBe('Niger expels Chad');
    expect(labelOf('its officials', { sectors: ['GOV'] })).toBe('Niger expels Chad');
  });
});
