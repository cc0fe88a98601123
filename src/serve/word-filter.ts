/** Lower case without accents, so that "Erdogan" finds "Erdoğan". */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}

/** A test whether a text holds all words of a query, in any order, also as parts of words; an empty query holds everywhere. */
export function holdsWords(query: string | undefined): (text: string) => boolean {
  const words = folded(query ?? '')
    .split(/[\s"“”]+/)
    .filter((word) => word !== '');
  return (text) => {
    const within = folded(text);
    return words.every((word) => (word.length > 1 && word.startsWith('-') ? !within.includes(word.slice(1)) : within.includes(word)));
  };
}
