import { once } from '../knowledge/load.ts';
import { type Organisation, organisationsById } from '../knowledge/organisations.ts';
import type { FoundName } from './found-name.ts';
import { lookUp } from './gazetteer.ts';
import { isCapital, type Word } from './words.ts';

/** What tells by law that a name is a firm's: "Orvel [Ltd.]". */
export const LEGAL =
  /^(?:Inc|Corp|Ltd|LTD|Limited|LLC|LLP|PLC|Plc|plc|Co|AG|SE|SA|A\/S|S\/A|NV|AB|ASA|Oyj|GmbH|SpA|Bhd|Pty|Corporation|Incorporated|Holdings)\.?$/u;

/** What may stand between the name by which a firm is known and its legal form: "Aer Lingus [Group] PLC". */
const FILLER = /^(?:Group|Company|Motors?|Holding|International)$/u;

/**
 * The firm of knowledge that a longer name means, "General Motors [Corporation]", or whose name goes on with what it makes: "[Ford]" for Ford Motor Company.
 * @param isOthers whether somebody else in the report has the word: "Ada Ford", "Ford Museum"
 */
export function firmKnownBy(words: readonly Word[], { from, to, kind }: FoundName, isOthers: (word: string) => boolean): Organisation | undefined {
  if (kind !== 'company' || isIntroduced(words, to)) return undefined;
  const word = words[from]?.form ?? '';
  const own = byFirstWord().get(word);
  const forms = words.slice(from + 1, to).map(({ form }) => form);
  if (own && (forms.length === 0 ? !isOthers(word) && !isOfAnother(words, to) : isOwnForm(own, forms))) return own;
  const known = lookUp(words, from);
  if (known?.known.type !== 'organisation' || known.known.organisation.kind !== 'company') return undefined;
  const rest = words.slice(known.end, to).map(({ form }) => form);
  return rest.length > 0 && rest.every(isForm) ? known.known.organisation : undefined;
}

/** "Orvel Group, [a] Welsh builder", "Orvel Inc, [based in] Bergen": a firm that every reader knows is not told of so. */
function isIntroduced(words: readonly Word[], to: number): boolean {
  const [comma, next] = [words[to], words[to + 1]];
  if (comma?.gap !== ', ') return false;
  return /^an?$/.test(comma.lower) || (/^(?:based|headquartered)$/.test(comma.lower) && next?.lower === 'in');
}

/** "the Oracle [of Omaha]": somebody else. */
function isOfAnother(words: readonly Word[], to: number): boolean {
  return words[to]?.lower === 'of' && isCapital(words[to + 1]);
}

/** "Ford [Motor Co.]" as its own name goes on; "Vale [Group]" is not Vale SA. */
function isOwnForm({ name }: Organisation, forms: readonly string[]): boolean {
  const own = name.split(' ').slice(1).map(shortForm);
  return forms.every((form) => own.includes(shortForm(form)));
}

/** A legal form as the shortest of its spellings: "Corp" for "Corporation". */
function shortForm(form: string): string {
  const plain = form.replace(/\.$/u, '').toLowerCase();
  return SHORT[plain] ?? plain;
}

const SHORT: Readonly<Record<string, string>> = { corporation: 'corp', incorporated: 'inc', company: 'co', limited: 'ltd', motors: 'motor' };

/** Firms of knowledge by the first word of their name, where nothing but their form stands behind it and no other firm's name begins so. */
const byFirstWord = once((): ReadonlyMap<string, Organisation> => {
  const firms = new Map<string, Organisation[]>();
  for (const organisation of organisationsById().values()) {
    const [first = ''] = organisation.name.split(' ');
    if (organisation.kind === 'company') firms.set(first, [...(firms.get(first) ?? []), organisation]);
  }
  return new Map([...firms].flatMap(([first, [only, another]]) => (only && !another && isPlain(only.name) ? [[first, only]] : [])));
});

/** "Ford Motor Company": a word, and what any firm may be called. */
function isPlain(name: string): boolean {
  const [, ...rest] = name.split(' ');
  return rest.length > 0 && rest.every(isForm);
}

function isForm(word: string): boolean {
  return LEGAL.test(word) || FILLER.test(word);
}
