import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

/** "words → value → EDTF" of the last time of day of a text; "?" behind a day that is inferred. */
async function clockOf(text: string, published?: string): Promise<string | undefined> {
  const times = (await read(reportOf(text, published ? { published } : {}))).sentences.flatMap((sentence) => sentence.times);
  const time = times.findLast(({ timex }) => timex.type === 'TIME');
  return time && [text.slice(time.start, time.end), time.timex.value, ...(time.edtf ? [time.edtf + (time.inferred ? '?' : '')] : [])].join(' → ');
}

describe('the day of a time of day', () => {
  it('is that told in its sentence', async () => {
    expect(await clockOf('The mill burnt down at 3 p.m. on Tuesday.', '2024-05-16')).toBe('3 p.m. → 2024-05-14T15:00 → 2024-05-14T15:00:00');
  });

  it('is never that of a close with which something is compared', async () => {
    expect(await clockOf("By 14:30 GMT rye had lost 2 percent from Tuesday's close.", '2024-05-16')).toBe(
      '14:30 GMT → 2024-05-16T14:30Z → 2024-05-16T14:30:00Z?',
    );
  });

  it('is that told last before, where it fits the tense', async () => {
    expect(await clockOf('The dam broke on Tuesday. At 6 a.m. the valley was under water.', '2024-05-16')).toBe(
      '6 a.m. → 2024-05-14T06:00 → 2024-05-14T06:00:00?',
    );
    expect(await clockOf('The vote will be held on Saturday. At noon the ministers met in Lima.', '2024-05-16')).toBe(
      'noon → 2024-05-16T12:00 → 2024-05-16T12:00:00?',
    );
  });

  it('is not that of what went before what its story tells', async () => {
    expect(await clockOf('Rye fell on Thursday after the bank raised rates on Tuesday. By 14:30 GMT it had lost 2 percent.', '2024-05-17')).toBe(
      '14:30 GMT → 2024-05-16T14:30Z → 2024-05-16T14:30:00Z?',
    );
  });

  it('is else that of the report', async () => {
    expect(await clockOf('Rye was 3 percent dearer as of 16:00 UTC.', '2024-05-16')).toBe('16:00 UTC → 2024-05-16T16:00Z → 2024-05-16T16:00:00Z?');
    expect(await clockOf('The envoy will speak at 8 p.m. in Oslo.', '2024-05-16')).toBe('8 p.m. → 2024-05-16T20:00 → 2024-05-16T20:00:00?');
    expect(await clockOf('Shortly after 9 a.m., the convoy left.', '2024-05-16')).toBe('9 a.m. → 2024-05-16T09:00 → 2024-05-16?');
  });

  it('stays open without a report’s day, beside another time, and for what is told for every day', async () => {
    expect(await clockOf('The convoy left at 9 a.m.')).toBe('9 a.m. → XXXX-XX-XXT09:00');
    expect(await clockOf('In 2007 the hall was cleared at 9 a.m. by guards.', '2024-05-16')).toBe('9 a.m. → XXXX-XX-XXT09:00');
    expect(await clockOf('The library opens at 9 a.m. and has a garden.', '2024-05-16')).toBe('9 a.m. → XXXX-XX-XXT09:00');
  });

  it('of a night is the one before or the next', async () => {
    expect(await clockOf('Overnight, rebels took the fort.', '2024-05-16')).toBe('Overnight → 2024-05-15TNI → 2024-05-15/2024-05-16?');
    expect(await clockOf('The strike began on Monday. The lines were cut overnight.', '2024-05-16')).toBe(
      'overnight → 2024-05-13TNI → 2024-05-13/2024-05-14?',
    );
  });
});

describe('a time of day', () => {
  it('is told by four digits, by "o’clock", and by a part of the day', async () => {
    expect(await clockOf('They left at 7.40 pm (1840 GMT).', '2024-05-16')).toBe('1840 GMT → 2024-05-16T18:40Z → 2024-05-16T18:40:00Z?');
    expect(await clockOf('The ground shook at 0312 hours.', '2024-05-16')).toBe('0312 hours → 2024-05-16T03:12 → 2024-05-16T03:12:00?');
    expect(await clockOf("They arrived at four o'clock in the afternoon.", '2024-05-16')).toBe(
      "four o'clock in the afternoon → 2024-05-16T16:00 → 2024-05-16T16:00:00?",
    );
  });

  it('may be told by the hours in which something is traded', async () => {
    expect(await clockOf('Rye slipped on Tuesday. It had gained 2 percent in morning trading.', '2024-05-16')).toBe(
      'morning trading → 2024-05-14TMO → 2024-05-14?',
    );
  });

  it('is no count', async () => {
    expect(await clockOf('He ate two in the morning.', '2024-05-16')).toBe('the morning → 2024-05-16TMO → 2024-05-16?');
    expect(await clockOf('Overnight lows fell to 3 degrees.', '2024-05-16')).toBeUndefined();
  });
});
