/** The months by their English names. */
export const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '40': 'first half of',
  '41': 'second half of',
};

/** An EDTF value in words: `2031-03-04/2031-03-31` is "4–31 March 2031", `2023/..` "since 2023", `2024-06~` "about June 2024". */
export function dateWords(edtf: string): string {
  if (!edtf.includes('/')) return single(edtf);
  const [from = '', to = ''] = edtf.split('/');
  if (isOpen(from)) return `until ${single(to)}`;
  if (isOpen(to)) return `since ${single(from)}`;
  return joined(from, to);
}

/** The time of an event in words: one that is bounded by its report alone ("by 22 May 2024") begins otherwise than what is told to last until a day. */
export function timeWords({ edtf, basis }: { edtf: string; basis: string }): string {
  return isBound({ edtf, basis }) ? dateWords(edtf).replace(/^until /, 'by ') : dateWords(edtf);
}

/** Whether a time only says by when a thing had been, as the date of its report does. */
export function isBound({ edtf, basis }: { edtf: string; basis: string }): boolean {
  return basis === 'inferred' && edtf.startsWith('../');
}

function isOpen(side: string): boolean {
  return side === '' || side === '..';
}

/** "4–31 March 2031", "March–May 2031", "2 March 2030 – 4 May 2031". */
function joined(from: string, to: string): string {
  if (from === to) return single(from);
  const plain = /^\d{4}-\d\d-\d\d$/;
  if (plain.test(from) && plain.test(to) && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${single(to)}`;
  if (plain.test(from) && plain.test(to) && from.slice(0, 4) === to.slice(0, 4)) return `${single(from).replace(/ \d{4}$/, '')} – ${single(to)}`;
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;
  if (month.test(from) && month.test(to) && from.slice(0, 4) === to.slice(0, 4)) return `${single(from).replace(/ \d{4}$/, '')}–${single(to)}`;
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${from}–${to}`;
  return `${single(from)} – ${single(to)}`;
}

function single(value: string): string {
  const qualified = /[?~%]/.exec(value)?.[0];
  const bare = value.replaceAll(/[?~%]/g, '');
  const words = bareWords(bare);
  if (qualified === '?') return `perhaps ${words}`;
  return qualified ? `about ${words}` : words;
}

function bareWords(value: string): string {
  const [date = '', clock] = value.split('T');
  const match = /^(-?\d{3,4}X?X?|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(date);
  if (!match) return value;
  const [, year = '', month, day] = match;
  const yearWords = year.endsWith('X') ? `${year.replaceAll('X', '0')}s` : year;
  if (month === undefined || month === 'XX') return yearWords;
  const season = SEASONS[month];
  if (season) return `${season} ${yearWords}`;
  const monthWords = `${MONTH_NAMES[Number(month) - 1] ?? month} ${yearWords}`;
  const dayWords = day === undefined || day === 'XX' ? monthWords : `${Number(day)} ${monthWords}`;
  return clock ? `${dayWords}, ${clock.slice(0, 5)}` : dayWords;
}
