import type { TaggedName } from '../../model/index.ts';
import { countriesByCode } from '../knowledge/countries.ts';
import { once } from '../knowledge/load.ts';
import { regions } from '../knowledge/places.ts';

/** States and provinces as addresses write them. */
const STATE_CODE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Ca|Calif|Fla|Tex|Mass|Ont|UK|USA)\.?$/u;
/** "South Vietnam", "Hotel Rome": what stands before the last word belongs to its name. */
const PART_OF_NAME =
  /^(?:new|old|north|south|east|west|northern|southern|eastern|western|central|greater|upper|lower|port|fort|mount|mt|lake|san|santa|st|saint|hotel|the|republic|gulf|bay|isle|island|city|downtown|el|la|los|las|le|de|little|outer|inner|mid|far)$/iu;

const statesAndCountries = once((): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const country of countriesByCode().values()) for (const name of country.names) names.add(name.toLowerCase());
  for (const region of regions()) if (region.country) for (const name of [region.name, ...region.also]) names.add(name.toLowerCase());
  return names;
});

/**
 * The joint model's names of a sentence as they are used: two of one person's that stand side by side are one ("Ada", "Venn"), and a town and its state
 * that were marked as one are two ("San Rafael Ca", "Miramar Florida").
 */
export function settledMarks(text: string, marks: readonly TaggedName[]): TaggedName[] {
  const settled: TaggedName[] = [];
  for (const mark of marks.flatMap((each) => townAndState(text, each))) {
    const last = settled.at(-1);
    const isOne =
      last?.kind === 'person' && mark.kind === 'person' && text.slice(last.end, mark.start) === ' ' && isWord(text, last) && isWord(text, mark);
    if (last && isOne) settled[settled.length - 1] = { ...last, end: mark.end, last: mark.last, score: Math.min(last.score, mark.score) };
    else settled.push(mark);
  }
  return settled;
}

const isWord = (text: string, { start, end }: TaggedName): boolean => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text.slice(start, end));

function townAndState(text: string, mark: TaggedName): TaggedName[] {
  const words = text.slice(mark.start, mark.end).split(' ');
  if (mark.kind !== 'place' || words.length < 2 || words.some((word) => word.endsWith(',')) || mark.last - mark.first !== words.length - 1)
    return [mark];
  for (const length of [2, 1]) {
    const state = words.slice(-length).join(' ');
    const before = words[words.length - length - 1];
    if (before === undefined || PART_OF_NAME.test(before) || !(statesAndCountries().has(state.toLowerCase()) || STATE_CODE.test(state))) continue;
    const start = mark.end - state.length;
    return [
      { ...mark, end: start - 1, last: mark.last - length },
      { ...mark, start, first: mark.last - length + 1 },
    ];
  }
  return [mark];
}
