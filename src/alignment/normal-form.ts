/**
 * A name in the form in which names are compared: without case, accents and punctuation ("Volodymyr Zelenskyy", "VOLODYMYR ZELENSKYY"
 * and "Volodymyr Zelenskýy" are one). Letters of all scripts are kept.
 */
export function normalName(name: string): string {
  return words(name.normalize('NFKD').replaceAll(/\p{M}+/gu, '')).join(' ');
}

/** Spoken words in the form in which statements are compared: without case, quotation marks and punctuation. */
export function normalWords(text: string): string[] {
  return words(text.normalize('NFKC'));
}

function words(text: string): string[] {
  return text
    .replaceAll(/['’ʼ]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

/** The text on one line, with single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
