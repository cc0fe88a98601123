import { dateWords } from '../../model/date-words.ts';

interface Office {
  title: string;
  organisation?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** An office with its term, where that is known: "chancellor, Germany (8 December 2021 – 6 May 2025)", "president, Ukraine (since 20 May 2019)". */
export function officeWords({ title, organisation, from, to }: Office): string {
  const office = organisation === undefined ? title : `${title}, ${organisation}`;
  return from === undefined && to === undefined ? office : `${office} (${dateWords(`${from ?? '..'}/${to ?? '..'}`)})`;
}
