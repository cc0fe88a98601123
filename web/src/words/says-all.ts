/** Small numbers as reports spell them. */
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Words that tell how exact a number is, whatever they are in a line. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '%': 'percent',
    'per cent': 'percent',
    approximately: 'about',
    some: 'about',
    around: 'about',
    roughly: 'about',
    over: 'more than',
    below: 'less than',
    under: 'less than',
  }),
);

/** Whether a line says all that some words of a report say, but for how they write it: "$240 billion" says "240 billion dollars" no less. */
export function saysAll(line: string, words: string): boolean {
  const said = new Set(plainWords(line));
  return plainWords(words).every((word) => said.has(word));
}

function plainWords(text: string): string[] {
  let plain = text.toLowerCase().replaceAll(/(?<=\d),(?=\d{3})/g, '');
  for (const [sign, word] of SIGNS) plain = plain.replaceAll(sign === '%' ? sign : new RegExp(`\\b${sign}\\b`, 'g'), ` ${word} `);
  return (plain.match(/[\p{L}\d.]+|[$€£¥]/gu) ?? []).map((word) => {
    const at = NUMBERS.indexOf(word);
    return at === -1 ? word : String(at);
  });
}
