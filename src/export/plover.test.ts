import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { toPlover } from './plover.ts';

const Line = z.looseObject({ id: z.string(), date: z.string(), source: z.array(z.looseObject({})), event: z.array(z.string()) });
const alignment = alignedStory();
const records = [...toPlover(alignment, { createdBy: 'chancery test' })].map((line) => Line.parse(JSON.parse(line)));
const recordOf = (label: string) => records.find(({ id }) => alignment.events.find((event) => event.id === id)?.label === label);

describe('the PLOVER export', () => {
  it('has a line for each event of a PLOVER type, with its day, its actors and its quad class', () => {
    expect(records).toHaveLength(alignment.events.filter(({ plover }) => plover).length);
    const visit = recordOf('Mara Aster visits Sudland');
    expect(visit).toMatchObject({ date: '2031-03-10', event: ['CONSULT'], mode: ['visit'], quad_code: 1, status: 'occurred', reports: 3 });
    expect(visit?.source[0]).toMatchObject({ code: 'NOR', sector: 'GOV', identifier_text: 'Mara Aster' });
    expect(visit).toMatchObject({ cite_info: { publication: 'Fjord Post', coder: 'chancery test', codebook: 'plover-0.8' } });
  });

  it('gives a month as its first and last day', () => {
    expect(recordOf('Mara Aster visits Lumen')).toMatchObject({
      date: '2029-06-01',
      enddate: '2029-06-30',
      event_loc: { name: 'Lumen', cc3: 'SWE' },
    });
  });

  it('says by a context that something hasn’t been done', () => {
    const planned = { ...alignment, events: alignment.events.map((event) => ({ ...event, status: 'planned' as const })) };
    const [first] = [...toPlover(planned, { createdBy: 'chancery test' })].map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ context: expect.arrayContaining(['future']) });
  });

  it('leaves out what has no type or nobody who acts', () => {
    const nobody = { ...alignment, events: alignment.events.map((event) => ({ ...event, participants: [] })) };
    expect([...toPlover(nobody, { createdBy: 'chancery test' })]).toEqual([]);
  });
});
