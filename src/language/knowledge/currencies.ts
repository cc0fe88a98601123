import { z } from 'zod';
import { loadKnowledge, once } from './load.ts';

const Code = z.string().regex(/^[A-Z]{3}$/);
const words = z.array(z.string().min(1)).default([]);
const CurrencyEntry = z.strictObject({ code: Code, isWritten: z.boolean().default(false), marks: words, names: words, traded: words });

const StateEntry = z.union([
  z.strictObject({ words: z.string().min(1), code: Code }),
  z.strictObject({ state: z.string().min(1), adjective: z.string().min(1), code: Code }),
]);
const SharedEntry = z.strictObject({ name: z.string().min(1), market: Code.optional(), states: z.array(StateEntry).min(1) });

/** A currency by how news writes it. */
export interface Currency {
  /** ISO 4217. */
  code: string;
  /** Whether news writes the code itself: "5 million USD". */
  isWritten: boolean;
  /** What stands before an amount: "A$". */
  marks: readonly string[];
  /** Its names: "Australian dollars". */
  names: readonly RegExp[];
  /** Further words under which it is told to rise and fall, in small letters: "greenback". */
  traded: readonly string[];
}

/** A name that several states have: "pesos". */
export interface SharedCurrency {
  name: RegExp;
  /** The currency of the largest market, for which it stands where no state is named. */
  market?: string;
  /** The words of a sentence that tell which state's it is. */
  states: readonly { words: RegExp; code: string }[];
}

/** All currencies. */
export const currencies = once((): readonly Currency[] =>
  loadKnowledge('currencies', CurrencyEntry).map((entry) => ({ ...entry, names: entry.names.map(wholeName) })),
);

/** The names that several states have. */
export const sharedCurrencies = once((): readonly SharedCurrency[] =>
  loadKnowledge('shared-currencies', SharedEntry).map(({ name, market, states }) => ({
    name: wholeName(name),
    ...(market === undefined ? {} : { market }),
    states: states.map((state) => ({
      words: 'words' in state ? new RegExp(state.words, 'u') : paying(state.state, state.adjective),
      code: state.code,
    })),
  })),
);

function wholeName(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'iu');
}

/** A state as the one who pays or takes money: "Egypt's finance ministry", "Egypt will", no "Egypt striker Ahmed Naguib". */
function paying(state: string, adjective: string): RegExp {
  const body = '(?:government|cabinet|parliament|ministry|minister|central bank|court|police|army|authorities|customs|state|budget|treasury)\\b';
  const verb = '(?:will|would|has|had|is to|was to|plans?|sold|sells|raised|spent|spends|borrowed|owes|owed|paid|pays|earned|allocated|set aside)\\b';
  return new RegExp(`\\b(?:(?:${adjective}|${state}['’]s) (?:\\p{L}+ )?${body}|(?<!\\b(?:from|in|of|for|to|with|against) )${state} ${verb})`, 'u');
}
