import { type PartRole, type Report, reportId, textReport } from '../../src/model/index.ts';
import { pick, type Random } from '../../test/support/seeded-random.ts';

/** Sentences with gaps: {p} a person, {c} a country, {t} a town, {g} goods, {n} a number, {d} a day, {o} an office, {v} a deed. */
const SENTENCES = [
  '{p}, the {o} of {c}, {v} in {t} on {d}.',
  'The {o} of {c} said on {d} that {n} tons of {g} had been held up in {t}.',
  'A spokesman for the foreign ministry told reporters that {c} would not comment on the matter.',
  'According to two people who know of the talks, {c} asked for {n} more days.',
  'The price of {g} rose by {n} percent after the news from {t}.',
  'In {t}, {n} workers stayed at home on {d}, a union said.',
  '{c} and {c} have argued over {g} for {n} years.',
  'The two sides did not say when they would meet again.',
  '{p} {v} a day after {c} had closed its border at {t}.',
  'Nobody in {t} could say where the {n} lorries with {g} had gone.',
  'Analysts in {t} expect that {c} will buy less {g} than in the year before.',
  'A court in {t} is to hear the case of {p} on {d}.',
  'More than {n} people crossed the bridge at {t} before the police came.',
  'The {o} {v}, although {p} had warned against it.',
  '{c} produces {n} million tons of {g} a year, most of it near {t}.',
  'Officials from {c} inspected {n} stores of {g} and found nothing wrong.',
  'It was the first visit of {p} to {t} since the war.',
  'The agreement on {g} was to be signed in {t}, but {c} asked for changes.',
  'Farmers near {t} fear that {g} from {c} will spoil their prices.',
  'Neither {p} nor the {o} could be reached for comment on {d}.',
  'Two witnesses said that {n} men with masks entered the store in {t}.',
  'A ship with {g} from {c} lay outside the harbour of {t} for {n} days.',
];
const WORDS: Record<string, readonly string[]> = {
  p: ['Clara', 'Tomas', 'Ingrid', 'Paul', 'Leila', 'Aron', 'Mirjam', 'Oskar', 'Yusuf', 'Hana'].flatMap((first) =>
    ['Ndiaye', 'Herrera', 'Solberg', 'Achterberg', 'Haddad', 'Kovac', 'Mensah', 'Oyelaran', 'Petrov', 'Lindqvist', 'Sato', 'Varga'].map(
      (last) => `${first} ${last}`,
    ),
  ),
  c: ['Norway', 'Chile', 'Senegal', 'Austria', 'Jordan', 'Kenya', 'Portugal', 'Vietnam', 'Peru', 'Ghana', 'Finland', 'Nepal', 'Oman', 'Cuba'],
  t: ['Arkel', 'Brenno', 'Castra', 'Dorvik', 'Elsin', 'Farrow', 'Gorda', 'Halden', 'Istra', 'Jorva', 'Kesten', 'Lumo', 'Morvan', 'Nesby', 'Ostra'],
  g: ['wheat', 'copper', 'timber', 'salmon', 'cotton', 'coal', 'coffee', 'steel', 'rubber', 'maize', 'wool', 'sugar'],
  d: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  o: ['trade minister', 'harbour master', 'governor', 'president', 'chief judge', 'police chief', 'labour minister'],
  v: ['resigned', 'met the mayor', 'opened the mine', 'closed the plant', 'spoke to strikers', 'signed the papers', 'left without a word'],
};
const NUMBERS = Array.from({ length: 900 }, (_, at) => String(at + 2));
/** Words that many outlets print alike: long statements, and what has to be told again and again. */
const SHARED = 40;

export interface GeneratedReport {
  title: string;
  paragraphs: string[];
  day: number;
}

/**
 * A stream of made-up reports: of six to ten paragraphs, some of which many reports share word for word (a long statement of an office, a
 * paragraph of background), as happens among reports that were written apart.
 */
export class NewsGenerator {
  readonly #random: Random;
  readonly #shared: string[];

  constructor(random: Random) {
    this.#random = random;
    this.#shared = Array.from({ length: SHARED }, (_, at) => (at % 2 === 0 ? `“${this.paragraph()}”` : this.paragraph()));
  }

  report(): GeneratedReport {
    const paragraphs = Array.from({ length: 5 + this.#random(4) }, () => this.paragraph());
    if (this.#random(10) < 3) paragraphs.splice(1 + this.#random(3), 0, pick(this.#random, this.#shared));
    return { title: this.#sentence(), paragraphs, day: this.#random(300) };
  }

  paragraph(): string {
    return Array.from({ length: 2 + this.#random(2) }, () => this.#sentence()).join(' ');
  }

  #sentence(): string {
    return pick(this.#random, SENTENCES).replaceAll(/\{(\w)\}/g, (_, gap: string) => pick(this.#random, WORDS[gap] ?? NUMBERS));
  }
}

const FIRST_DAY = Date.UTC(2024, 0, 1);

/** The report as intake would give it, of an outlet of this name. */
export function reportFrom({ title, paragraphs, day }: GeneratedReport, outlet: string): Report {
  const pieces: [PartRole, string][] = [['title', title], ...paragraphs.map((text): [PartRole, string] => ['paragraph', text])];
  const text = pieces.map(([, words]) => words).join('\n\n');
  let at = 0;
  const parts = pieces.map(([role, words]) => {
    const part = { role, start: at, end: at + words.length };
    at = part.end + 2;
    return part;
  });
  const published = new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
  const report = textReport(text, parts, { published });
  return { ...report, id: reportId(report.sha256, outlet), title, source: { name: outlet } };
}
