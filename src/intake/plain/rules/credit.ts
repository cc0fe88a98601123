import type { Block, Label } from '../blocks.ts';
import { bare, findPhrase, fold, isPhrase, phraseAt } from '../page-words.ts';
import { isPersonName, withoutTitles } from '../person-names.ts';
import type { Rule } from './page.ts';

const LONGEST_CAPTION = 600;
const LONGEST_CREDIT = 110;
/** "Credit…Ada Kaya", "Photo: Ada Kaya", "Foto | AA" */
const SIGN_AFTER_CREDIT = /^\s*(?:[:：…|/=©]|\.{3})\s*/u;
const SMALL_WORD = /^(?:via|for|from|by|of|the|and|courtesy|through|pool|handout|file|de|la|le|für|pour|para|per|von|van)$/iu;

/** Whether the text can be whom a picture is owed to: names, agencies, small words ("Ada Kaya/EPA, via Shutterstock"). */
function isCreditHolder(text: string): boolean {
  const words = bare(text)
    .split(/[\s/,|;()]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 12) return false;
  return words.every(
    (word) => SMALL_WORD.test(word) || /^[\p{Lu}\p{Lo}\p{N}@©]/u.test(word) || isPhrase('agencies', word) || isPhrase('credit', word),
  );
}

/** "Ada Kaya AP/TT", "Kaya/Reuters", "© Getty Images": names or nothing, then agencies, at least one. */
function endsWithAgency(text: string): boolean {
  const own = bare(text.replace(/[)\]]+$/u, ''));
  const folded = fold(own);
  for (let at = 0; at < own.length; at += 1) {
    if (at > 0 && !/[\s/|,(©]/u.test(own.charAt(at - 1))) continue;
    const end = phraseAt('agencies', folded, at);
    if (end === own.length)
      return (
        at === 0 ||
        /[/|,(©]\s*$/u.test(own.slice(0, at)) ||
        isPersonName(firstName(own.slice(0, at))) ||
        /\b(?:via|by|from)\s$/iu.test(own.slice(0, at))
      );
  }
  return false;
}

/** "Ada Kaya AP/" → "Ada Kaya" */
function firstName(text: string): string {
  return withoutTitles(text.replace(/[/|,(]+\s*$/u, '')).replace(/\s+\p{Lu}{2,5}$/u, '');
}

/** Where in a caption its credit begins; undefined when it has none. */
export function creditStart(text: string): number | undefined {
  return creditInBrackets(text) ?? creditAfterSign(text) ?? creditAtEnd(text);
}

/** "The bridge in March. Credit…Ada Kaya", "Foto: Ada Kaya", "Photo by Ada Kaya" */
function creditAfterSign(text: string): number | undefined {
  for (let from = Math.max(0, text.length - LONGEST_CREDIT); from < text.length; ) {
    const found = findPhrase('credit', separateGluedWords(text.slice(from)));
    if (found === undefined) return undefined;
    const start = from + found.start;
    const rest = text.slice(from + found.end);
    const sign = SIGN_AFTER_CREDIT.exec(rest)?.[0];
    const by = /\b(?:by|of)$/iu.test(text.slice(start, from + found.end));
    if ((sign !== undefined || by) && isCreditHolder(rest.slice(sign?.length ?? 0))) return start;
    from += found.end;
  }
  return undefined;
}

/** "…lifeline.Credit…": page text loses the space between caption and credit; a capital after a full stop begins a word. */
function separateGluedWords(text: string): string {
  return text.replace(/(?<=[\p{Ll}\p{N}])[.!?…”"](?=\p{Lu})/gu, ' ');
}

/** "… at the port (AP Photo/Ada Kaya)", "… in Izmir [Ada Kaya/AFP]" */
function creditInBrackets(text: string): number | undefined {
  const match = /[([（【][^()[\]（）【】]{2,100}[)\]）】]\.?$/u.exec(text.slice(-LONGEST_CREDIT));
  if (match === null) return undefined;
  const inside = match[0].replace(/\.$/u, '').slice(1, -1);
  const credited =
    endsWithAgency(inside) || (findPhrase('credit', inside)?.start === 0 && isCreditHolder(inside)) || /^(?:AP|AFP|EPA) Photo\b/u.test(inside);
  return credited ? text.length - match[0].length : undefined;
}

/** "The bridge in March. Ada Kaya/Reuters", "… in March © AFP" */
function creditAtEnd(text: string): number | undefined {
  const tail = text.slice(-LONGEST_CREDIT);
  const offset = text.length - tail.length;
  const after = /[.!?”"]\s*(?<credit>\p{Lu}[^.!?]{2,80})$/u.exec(tail) ?? /\s(?<credit>©[^.!?]{2,60})$/u.exec(tail);
  const credit = after?.groups?.['credit'];
  if (credit === undefined || !isCreditHolder(credit)) return undefined;
  return endsWithAgency(credit) || credit.startsWith('©') ? offset + tail.length - credit.length : undefined;
}

/** A picture's caption with its credit, a caption that says so itself ("Photo: workers leave …"), or a credit alone. */
export const captionOrCredit: Rule = (block) => {
  if (block.text.length > LONGEST_CAPTION) return undefined;
  if (!block.sentence && block.words <= 8 && endsWithAgency(block.text) && isCreditHolder(block.text)) return { kind: 'credit' };
  const start = creditStart(block.text);
  if (start === undefined) return captionByLabel(block);
  const before = block.text.slice(0, start);
  if (bare(before) === '') return { kind: 'credit' };
  return splitCaption(block, before.trimEnd().length, start);
};

function splitCaption(block: Block, captionEnd: number, creditStartsAt: number): Label {
  return {
    kind: 'caption',
    pieces: [
      { role: 'caption', start: block.start, end: block.start + captionEnd },
      { role: 'credit', start: block.start + creditStartsAt, end: block.end },
    ],
  };
}

/** "File photo: the bridge in March", "FILE - The bridge …" */
function captionByLabel(block: Block): Label | undefined {
  if (/^FILE(?: PHOTO)?\s?[-–—:]/u.test(block.text)) return { kind: 'caption' };
  const found = findPhrase('credit', block.text.slice(0, 40));
  return found?.start === 0 && /^\s*[:：]/u.test(block.text.slice(found.end)) && block.words >= 4 && block.words <= 60
    ? { kind: 'caption' }
    : undefined;
}
