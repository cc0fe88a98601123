import { once } from '../knowledge/load.ts';
import { type Organisation, organisationsById } from '../knowledge/organisations.ts';
import type { FoundName } from './found-name.ts';
import { lookUp } from './gazetteer.ts';
import type { Word } from './words.ts';

/** What tells by law that a name is a firm's: "Orvel [Ltd.]". */
export const LEGAL =
  /^(?:Inc|Corp|Ltd|Limited|LLC|LLP|PLC|plc|Co|AG|SE|SA|A\/S|S\/A|NV|AB|ASA|Oyj|GmbH|SpA|Bhd|Pty|Corporation|Incorporated|Holdings)\.?$/u;

/** What may stand between the name by which a firm is known and its legal form: "Aer Lingus [Group] PLC". */
const FILLER = /^(?:Group|Company|Motors?|Holding|International)$/u;

/** The firm of knowledge that a longer name means, "General Motors [Corporation]", or whose name goes on with what it makes: "[Ford]" for Ford Motor Company. */
export function firmKnownBy(words: readonly Word[], { from, to, kind }: FoundName): Organisation | undefined {
  if (kind !== 'company') return undefined;
  const own = words.slice(from + 1, to).every(({ form }) => isForm(form)) ? byFirstWord().get(words[from]?.form ?? '') : undefined;
  if (own) return own;
  const known = lookUp(words, from);
  if (known?.known.type !== 'organisation' || known.known.organisation.kind !== 'company') return undefined;
  const rest = words.slice(known.end, to).map(({ form }) => form);
  return rest.length > 0 && rest.every(isForm) ? known.known.organisation : undefined;
}

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
