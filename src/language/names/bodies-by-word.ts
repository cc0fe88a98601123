import type { FoundName, WordedSentence } from './found-name.ts';
import type { Word } from './words.ts';

/** Words with which names of offices of a state end, and of other bodies that are no firms. */
const OF_STATE = /^(?:Department|Ministry|Administration|Directorate|Treasury|Secretariat)$/u;
const OF_MANY_KINDS =
  /^(?:Agency|Authority|Commission|Council|Committee|Court|Tribunal|Parliament|Senate|University|Institute|Foundation|Association|Federation|Union|Party|Police|Army|Navy)$/u;

/** "the U.S. Justice [Department]": what the last word shows to be no firm, whatever stands around it. Changes the sentences. */
export function settleBodiesByWord(sentences: readonly WordedSentence[]): void {
  for (const sentence of sentences) sentence.found = sentence.found.map((name) => asBody(sentence.words, name));
}

function asBody(words: readonly Word[], name: FoundName): FoundName {
  const last = words[name.to - 1]?.form ?? '';
  if (name.kind !== 'company' || name.known !== undefined || name.to - name.from < 2) return name;
  if (OF_STATE.test(last)) return { ...name, kind: 'organisation', sectors: ['GOV'] };
  return OF_MANY_KINDS.test(last) ? { ...name, kind: 'organisation' } : name;
}
