import type { Part } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { creditStart } from './plain/rules/credit.ts';

/** A draft in which the credit at the end of a caption ("The bridge in March. Photo: Ada Kaya") is a part of its own. */
export function withCaptionCredits<D extends Draft>(draft: D): D {
  return { ...draft, parts: draft.parts.flatMap((part) => (part.role === 'caption' ? splitCredit(draft.text, part) : [part])) };
}

function splitCredit(text: string, caption: Part): Part[] {
  const own = text.slice(caption.start, caption.end);
  const start = creditStart(own);
  const captionEnd = own.slice(0, start).trimEnd().length;
  if (start === undefined || captionEnd === 0) return [caption];
  return [
    { ...caption, end: caption.start + captionEnd },
    { ...caption, role: 'credit', start: caption.start + start },
  ];
}
