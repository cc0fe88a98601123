import {
  type ActorAs,
  type ActorKind,
  type AnalysedReport,
  accountId,
  type Entity,
  type EventFinding,
  edtf,
  type FigureFinding,
  type Findings,
  mentionId,
  type Part,
  type PartRole,
  type Report,
  reportId,
  type Sector,
  type Span,
  type StatementFinding,
  sha256,
  spanOf,
} from '../../src/model/index.ts';

interface Given {
  parts: [PartRole, string][];
  published?: string;
  source?: Report['source'];
  title?: string;
  url?: string;
}

interface EventGiven {
  trigger: string;
  in?: string;
  predicate?: string;
  type?: NonNullable<EventFinding['plover']>['type'];
  mode?: string;
  who?: { role: 'source' | 'target' | 'other'; entity: number; words: string; as?: ActorAs }[];
  time?: string;
  /** The words that tell the time. */
  when?: string;
  basis?: 'stated' | 'inferred';
  place?: { entity: number; words: string };
  status?: EventFinding['status'];
  tense?: EventFinding['tense'];
  mutual?: boolean;
  cameo?: string;
  /** It has no type, and this headline. */
  headline?: EventFinding['headline'];
  doubts?: EventFinding['doubts'];
  from?: { entity?: number; words: string };
}

interface StatementGiven {
  content: string[];
  speaker?: number;
  form?: StatementFinding['form'];
  said?: string;
  doubts?: StatementFinding['doubts'];
  from?: { entity?: number; words: string };
}

interface FigureGiven {
  words: string;
  measure: string;
  name?: string;
  value?: number;
  low?: number;
  high?: number;
  unit: string;
  precision?: number;
  approximation?: FigureFinding['approximation'];
  rank?: string;
  period?: string;
  about?: FigureFinding['about'];
  shareOf?: string;
  direction?: 'up' | 'down' | 'same';
  base?: string;
  status?: FigureFinding['status'];
  doubts?: FigureFinding['doubts'];
}

/** A report with findings, put together by hand: spans are told by their words, which are looked up in the text. */
export class HandMade {
  readonly report: Report;
  readonly findings: Findings = { entities: [], mentions: [], events: [], statements: [], figures: [] };

  constructor(given: Given) {
    const text = given.parts.map(([, words]) => words).join('\n\n');
    const id = reportId(sha256(text), given.url ?? given.source?.name ?? '');
    let at = 0;
    const parts = given.parts.map(([role, words]): Part => {
      const part = { role, start: at, end: at + words.length };
      at = part.end + 2;
      return part;
    });
    this.report = {
      type: 'report',
      id,
      sha256: sha256(text),
      text_sha256: sha256(text),
      ...(given.url === undefined ? {} : { url: given.url }),
      ...(given.title === undefined ? {} : { title: given.title }),
      authors: [],
      source: given.source ?? {},
      ...(given.published === undefined ? {} : { published: { edtf: edtf(given.published), basis: 'given', because: [] } }),
      language: 'en',
      text,
      parts,
      notes: [],
      problems: [],
    };
  }

  get analysed(): AnalysedReport {
    return { report: this.report, findings: this.findings };
  }

  /** The span of `words`, or of `words` where they first stand inside `within`. */
  span(words: string, within = words): Span {
    const outer = this.report.text.indexOf(within);
    const start = this.report.text.indexOf(words, outer);
    if (outer < 0 || start < 0) throw new RangeError(`not in the report: ${words}`);
    return spanOf(this.report.text, start, start + words.length);
  }

  /** An entity with the words that name it; gives its index. */
  entity(
    key: string,
    kind: ActorKind,
    name: string,
    words: string[],
    more: { country?: string; sectors?: Sector[]; form?: 'name' | 'adjective' } = {},
  ): number {
    const { form = 'name', country, sectors = [] } = more;
    const entity: Entity = { key, kind, name, ...(country === undefined ? {} : { country }), sectors, roles: [] };
    const index = this.findings.entities.push(entity) - 1;
    for (const word of words) {
      const { start, end } = this.span(word);
      this.mention(index, start, end, form);
    }
    return index;
  }

  mention(entity: number, start: number, end: number, form: 'name' | 'adjective' = 'name'): this {
    this.findings.mentions.push({ id: mentionId(this.report.id, { start, end }), start, end, entity, form, sentence: 0, phrase: { start, end } });
    return this;
  }

  event(given: EventGiven): this {
    const trigger = this.span(given.trigger, given.in);
    const predicate = given.predicate ?? 'visit';
    const type = given.type ?? 'CONSULT';
    const mode = given.mode ?? (type === 'CONSULT' && predicate === 'visit' ? 'visit' : undefined);
    const participants = (given.who ?? []).map(({ role, entity, words, as }) => ({
      ...(as ? { as } : {}),
      role,
      entity,
      span: this.span(words, given.in?.includes(words) ? given.in : words),
    }));
    this.findings.events.push({
      id: accountId(this.report.id, 'event', [trigger, ...participants.map(({ span }) => span)]),
      report: this.report.id,
      sentence: this.#sentence(trigger),
      trigger,
      predicate,
      ...(given.headline ? { headline: given.headline } : { plover: { type, ...(mode === undefined ? {} : { mode }), contexts: [] } }),
      participants,
      ...(given.time === undefined
        ? {}
        : { time: { edtf: edtf(given.time), ...(given.when === undefined ? {} : { span: this.span(given.when) }), basis: given.basis ?? 'stated' } }),
      ...(given.place ? { place: { entity: given.place.entity, span: this.span(given.place.words) } } : {}),
      status: given.status ?? 'occurred',
      polarity: given.status === 'negated' || given.status === 'denied' ? 'negative' : 'positive',
      certainty: 'certain',
      tense: given.tense ?? 'past',
      ...this.#from(given.from),
      mutual: given.mutual ?? false,
      ...defined({ doubts: given.doubts }),
      ...(given.cameo === undefined ? {} : { cameo: given.cameo }),
      by: 'hand',
    });
    return this;
  }

  statement(given: StatementGiven): this {
    const content = given.content.map((words) => this.span(words));
    this.findings.statements.push({
      id: accountId(this.report.id, 'statement', content),
      report: this.report.id,
      content,
      form: given.form ?? 'direct',
      ...(given.said === undefined ? {} : { said: { edtf: edtf(given.said) } }),
      ...(given.speaker === undefined ? {} : { speakerEntity: given.speaker }),
      ...defined({ doubts: given.doubts }),
      ...this.#from(given.from),
      by: 'hand',
    });
    return this;
  }

  figure(given: FigureGiven): this {
    const span = this.span(given.words);
    const { value, low, high, precision, approximation, rank } = given;
    this.findings.figures.push({
      id: accountId(this.report.id, 'figure', [span]),
      report: this.report.id,
      span,
      measure: this.span(given.measure),
      ...defined({ value, low, high, precision, approximation, rank }),
      unit: given.unit,
      ...(given.direction ? { comparison: { direction: given.direction, ...defined({ base: given.base }) } } : {}),
      ...(given.period === undefined ? {} : { period: { edtf: edtf(given.period) } }),
      status: given.status ?? 'occurred',
      ...defined({ doubts: given.doubts }),
      by: 'hand',
      measureName: given.name ?? given.measure,
      about: given.about ?? [],
      ...defined({ shareOf: given.shareOf }),
    });
    return this;
  }

  /** From the last full stop, or the part's start, to the next. */
  #sentence({ start, end }: Span): { start: number; end: number } {
    const part = this.report.parts.find((one) => start >= one.start && end <= one.end) ?? { start, end };
    const before = this.report.text.slice(part.start, start).lastIndexOf('. ');
    const after = this.report.text.slice(end, part.end).indexOf('. ');
    return { start: before < 0 ? part.start : part.start + before + 2, end: after < 0 ? part.end : end + after + 1 };
  }

  #from(from: { entity?: number; words: string } | undefined) {
    if (!from) return {};
    return { attributed_to: { ...defined({ entity: from.entity }), span: this.span(from.words) } };
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The values without the undefined ones. */
function defined<T extends object>(values: T): Defined<T> {
  const kept: Defined<T> = {};
  return Object.assign(kept, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
}
