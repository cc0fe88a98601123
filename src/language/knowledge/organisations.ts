import { z } from 'zod';
import { ActorKind, CountryCode, Sector } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const OrganisationEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Short names, other spellings, other languages' names. */
  also: z.array(z.string().min(1)).default([]),
  kind: ActorKind.extract(['organisation', 'company', 'group']),
  sectors: z.array(Sector).default([]),
  country: CountryCode.optional(),
  wikidata: z
    .string()
    .regex(/^Q[0-9]+$/)
    .optional(),
  /** Places and buildings that stand for it: "Brussels" for the EU. */
  seats: z.array(z.string().min(1)).default([]),
});
/** An organisation, company or group that news is expected to know. */
export type Organisation = z.infer<typeof OrganisationEntry>;

/** The organisations of knowledge/organisations.json, by id. */
export const organisationsById = once(
  (): ReadonlyMap<string, Organisation> =>
    new Map(loadKnowledge('organisations', OrganisationEntry).map((organisation) => [organisation.id, organisation])),
);

/** The central banks that are known, by their states: "Japan's central bank" is the Bank of Japan. */
export const centralBanks = once((): ReadonlyMap<string, Organisation> => {
  const banks = [...organisationsById().values()].filter(({ name, sectors }) => sectors.includes('GOV') && CENTRAL_BANK.test(name));
  const byState = Map.groupBy(banks, ({ country }) => country ?? '');
  return new Map([...byState].flatMap(([code, [bank, another]]) => (code !== '' && bank && !another ? [[code, bank] as const] : [])));
});

const CENTRAL_BANK = /\b(?:Bank|Federal Reserve)\b|bank$/u;
