import type { Doubt } from '../../model/doubts.ts';

type Kind = 'event' | 'statement' | 'figure';

/** Of a line that looks like those which readers mostly found wrong; no field is known to be. */
const WHOLE = 'that every field is right';

/** What a reader can't rely on where a field is in doubt. */
const UNSURE: Readonly<Record<Kind, Partial<Record<Doubt, string>>>> = {
  event: {
    type: 'what kind of event this is',
    parties: 'who takes part',
    status: 'whether it took place',
    time: 'when it was',
    place: 'where it was',
    reading: WHOLE,
  },
  statement: {
    speaker: 'who says this',
    content: 'where these words begin and end',
    addressee: 'to whom it was said',
    time: 'when it was said',
  },
  figure: {
    measure: 'what this figure measures',
    owner: 'whose figure this is',
    value: 'how much it is',
    period: 'for which time it is',
    status: 'whether it came true',
    reading: WHOLE,
  },
};

/** What is in doubt of an item or account, in words: "not sure whose figure this is", "not sure who takes part or when it was". */
export function doubtWords(kind: Kind, doubts: readonly Doubt[]): string {
  const unsure = doubts.map((doubt) => UNSURE[kind][doubt] ?? doubt);
  const last = unsure.at(-1) ?? '';
  return unsure.length < 2 ? `not sure ${last}` : `not sure ${unsure.slice(0, -1).join(', ')} or ${last}`;
}
