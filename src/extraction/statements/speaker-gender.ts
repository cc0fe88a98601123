import { givenNames } from '../../language/knowledge/lexicon.ts';
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
  const gender = /^(?:he|she)$/i.test(pronoun) ? genderOf(context, entity) : undefined;
  return gender === undefined || fits(gender, pronoun);
}

function fits(gender: 'm' | 'f', pronoun: string): boolean {
  return (gender === 'm' ? /^he$/i : /^she$/i).test(pronoun);
}

function titleGender(words: string): 'm' | 'f' | undefined {
  if (MEN.test(words)) return 'm';
  return WOMEN.test(words) ? 'f' : undefined;
}

/** What the report calls somebody tells before the given name does. */
function genderOf({ reading, text }: ReportContext, entity: number): 'm' | 'f' | undefined {
  const called = reading.mentions.filter((mention) => mention.entity === entity && mention.form === 'name');
  // "[Mr.] Lind", "[spokesman] Olaf Lind"
  const titles = called.flatMap(({ as, start }) => [
    ...(as?.title ? [as.title] : []),
    /\S+\s$/u.exec(text.slice(Math.max(0, start - LONGEST), start))?.[0] ?? '',
  ]);
  const byTitle = titles.map(titleGender).find((gender) => gender !== undefined);
  if (byTitle) return byTitle;
  const [given, surname] = reading.entities[entity]?.name.split(' ') ?? [];
  const gender = surname === undefined ? 'u' : givenNames().get(given ?? '');
  return gender === 'm' || gender === 'f' ? gender : undefined;
}

/** As many letters as a title before a name may have. */
const LONGEST = 16;

const MEN = /^(?:mr|sir|king|prince)\b|\b(?:spokesman|businessman|chairman|congressman)\b/iu;
const WOMEN = /^(?:ms|mrs|miss|queen|princess)\b|\b(?:spokeswoman|businesswoman|chairwoman|congresswoman)\b/iu;
