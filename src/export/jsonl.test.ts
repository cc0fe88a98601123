import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { RECORD_ORDER } from '../model/index.ts';
import { toJsonl } from './jsonl.ts';
import { verify } from './verify.ts';

const INFO = { analyser: 'test 1', createdBy: 'chancery test' };
const lines = [...toJsonl(alignedStory(), INFO)];
const records = lines.map((line) => JSON.parse(line));

describe('the JSON Lines export', () => {
  it('passes its own verification', () => {
    expect(verify(records)).toEqual([]);
  });

  it('is the same, byte for byte, each time', () => {
    expect([...toJsonl(alignedStory(), INFO)].join('')).toBe(lines.join(''));
  });

  it('writes one record a line, kinds in the order of the contract', () => {
    const kinds = records.map((record) => RECORD_ORDER.indexOf(record.type));
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  });

  it('begins with the number of reports and sources and the range of dates', () => {
    expect(lines[0]).toBe(
      '{"type":"dossier","version":1,"analyser":"test 1","created_by":"chancery test","reports":3,"sources":3,"range":"2031-03-01/2031-04-02"}\n',
    );
  });

  it('writes keys in the order of the schema', () => {
    const event = records.find((record) => record.type === 'event');
    expect(Object.keys(event).slice(0, 4)).toEqual(['type', 'id', 'label', 'plover']);
    expect(Object.keys(event.accounts[0]).slice(0, 5)).toEqual(['id', 'report', 'sentence', 'trigger', 'predicate']);
  });

  it('counts code points after an emoji', () => {
    const report = records.find((record) => record.title === 'Aster to visit Lumen');
    const trade = records
      .filter((record) => record.type === 'figure')
      .flatMap((record) => record.accounts)
      .find((account) => account.span.exact === '$12 billion');
    expect([...report.text].slice(trade.span.start, trade.span.end).join('')).toBe('$12 billion');
    expect(report.text.slice(trade.span.start, trade.span.end)).not.toBe('$12 billion');
  });

  it('lists inputs that could not be read', () => {
    const failures = [{ path: 'half.pdf', code: 'pdf-damaged', message: 'The file ends before its last page.' }];
    expect(JSON.parse([...toJsonl(alignedStory(), { ...INFO, failures })][0] ?? '').failures).toEqual(failures);
  });
});
