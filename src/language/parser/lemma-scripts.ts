/**
 * The lemma that an edit script makes of a word; the word itself where it is too short for the script.
 * A script is `keep`, `=LEMMA`, or `case|cut front|add front|cut end|add end` (see training/language/lemma_scripts.py).
 */
export function applyLemmaScript(form: string, script: string): string {
  if (script === 'keep') return form;
  if (script.startsWith('=')) return script.slice(1);
  const [letterCase, cutFront, addFront = '', cutEnd, addEnd = ''] = script.split('|');
  const base = letterCase === 'lower' ? form.toLowerCase() : form;
  const front = Number(cutFront);
  const end = Number(cutEnd);
  if (front + end > base.length) return base;
  return addFront + base.slice(front, base.length - end) + addEnd;
}
