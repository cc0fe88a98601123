import type { StatementFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';

/** Whether "he" or "she" can stand for a speaker, as far as a title ("Mr.", "spokesman") or the given name tells. */
export function pronounFits(context: ReportContext, { speaker, speakerEntity }: StatementFinding, pronoun: string): boolean {
  const told = titleGender(speaker?.exact ?? '');
  if (told) return fits(told, pronoun);
  return speakerEntity === undefined || mayBeCalled(context, speakerEntity, pronoun);
}

/** Whether "he" or "she" can stand for somebody, by title and given name; any other word can. */
export function mayBeCalled(context: ReportContext, entity: number, pronoun: string): boolean {
  const gender = /^(?:he|she)$/i.test(pronoun) ? context.reading.entities[entity]?.gender : undefined;
  return gender === undefined || fits(gender, pronoun);
}

function fits(gender: 'm' | 'f', pronoun: string): boolean {
  return (gender === 'm' ? /^he$/i : /^she$/i).test(pronoun);
}

function titleGender(words: string): 'm' | 'f' | undefined {
  if (MEN.test(words)) return 'm';
  return WOMEN.test(words) ? 'f' : undefined;
}

const MEN = /^(?:mr|sir|king|prince)\b|\b(?:spokesman|businessman|chairman|congressman)\b/iu;
const WOMEN = /^(?:ms|mrs|miss|queen|princess)\b|\b(?:spokeswoman|businesswoman|chairwoman|congresswoman)\b/iu;
