/** How the day is called in a page's address. */
export const DAY_PARAMETER = 'as_of';

/**
 * The day as of which these pages show the dossier, from the address they were loaded at. It stays the same until the pages are loaded
 * anew: another day is another dossier.
 */
export const DAY: string | undefined = dayIn(globalThis.location?.search ?? '');

/** The day that an address's query names, if it names one. */
export function dayIn(query: string): string | undefined {
  const day = new URLSearchParams(query).get(DAY_PARAMETER);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

/** Where the questions are asked: `/api/`, as of a day `/api/as-of/2024-05-16/`. */
export const API = DAY === undefined ? '/api/' : `/api/as-of/${DAY}/`;

/** Loads this page anew as of a day; without one the whole dossier. */
export function showAsOf(day: string | undefined): void {
  const address = new URL(globalThis.location.href);
  if (day === undefined) address.searchParams.delete(DAY_PARAMETER);
  else address.searchParams.set(DAY_PARAMETER, day);
  globalThis.location.assign(address);
}
