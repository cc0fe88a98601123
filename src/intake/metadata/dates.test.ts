import { describe, expect, it } from 'vitest';
import { dateWithin, edtfOf } from './dates.ts';

describe('a written date', () => {
  const cases: [written: string, day: string | undefined][] = [
    ['2024-05-16T23:30:00-04:00', '2024-05-16'],
    ['2024-05-16 10:00', '2024-05-16'],
    ['2024/5/6', '2024-05-06'],
    ['20240516', '2024-05-16'],
    ['Thu, 16 May 2024 10:00:00 GMT', '2024-05-16'],
    ['May 16th, 2024', '2024-05-16'],
    ['Sept. 3, 2023', '2023-09-03'],
    ['16. März 2024', '2024-03-16'],
    ['16 de mayo de 2024', '2024-05-16'],
    ['16 мая 2024', '2024-05-16'],
    ['16 Mayıs 2024', '2024-05-16'],
    ['2024年5月16日', '2024-05-16'],
    ['16. května 2024', '2024-05-16'],
    ['16. toukokuuta 2024', '2024-05-16'],
    ['16 Μαΐου 2024', '2024-05-16'],
    ['2024. május 16.', '2024-05-16'],
    ['16 de maig de 2024', '2024-05-16'],
    ['3 d’abril de 2024', '2024-04-03'],
    ['16 במאי 2024', '2024-05-16'],
    ['16 مايو 2024', '2024-05-16'],
    ['16 मई 2024', '2024-05-16'],
    ['16 Mei 2024', '2024-05-16'],
    ['16 mai 2024', '2024-05-16'],
    ['16. maj 2024', '2024-05-16'],
    ['16.05.2024, 21:00', '2024-05-16'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['04/04/2024', '2024-04-04'],
    ['2024-05', '2024-05'],
    ['03/04/2024', undefined],
    ['31 February 2024', undefined],
    ['2024-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ];
  for (const [written, day] of cases) it(`“${written}” is ${day ?? 'no day that is certain'}`, () => expect(edtfOf(written)).toBe(day));

  it('is found within a line', () => {
    expect(dateWithin('By Jane Doe | Published May 16, 2024 at 10:00')).toBe('2024-05-16');
    expect(dateWithin('The talks went on for 16 days in 2024')).toBeUndefined();
  });
});
