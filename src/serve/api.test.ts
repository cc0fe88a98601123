import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { exampleDossier } from '../../test/support/example-dossier.ts';
import { HOSTILE_REPORT, WIRE_REPORT } from '../../test/support/example-reports.ts';
import { ExportRecord } from '../model/index.ts';
import { ItemAnswer } from './answers/across.ts';
import { ActorAnswer, OverviewAnswer, ReportAnswer, SearchAnswer } from './answers/details.ts';
import { apiOf } from './api.ts';

const api = apiOf(exampleDossier());

async function ask(path: string): Promise<{ status: number; body: unknown }> {
  const response = await api.request(path);
  return { status: response.status, body: await response.json() };
}

async function answer<Answer>(path: string, shape: { parse: (value: unknown) => Answer }): Promise<Answer> {
  const { status, body } = await ask(path);
  expect(status).toBe(200);
  return shape.parse(body);
}

const Lines = z.object({ total: z.number(), lines: z.array(z.record(z.string(), z.unknown())) });

function lines(path: string): Promise<z.infer<typeof Lines>> {
  return answer(path, Lines);
}

/** The words of a report between two code points, as a reader of the API would cut them. */
function cut(text: string, { start, end }: { start: number; end: number }): string {
  return Array.from(text).slice(start, end).join('');
}

const idOf = (label: string) => EXAMPLE.events.find((event) => event.label === label)?.id ?? '';

describe('the overview', () => {
  it('counts, and lists failures and the most salient events', async () => {
    const overview = await answer('/overview', OverviewAnswer);
    expect(overview.counts).toMatchObject({
      reports: 5,
      events: 4,
      statements: 2,
      figures: 1,
      actors: 4,
      differences: 1,
      disagreements: 1,
      failures: 1,
    });
    expect(overview.salient[0]?.label).toBe('Tove Halden visited Port Orsa');
    expect(overview.failures[0]?.path).toBe('broken.pdf');
    expect(overview.range).toEqual({ first: '2031-03-04', last: '2031-03-31', estimated: 1 });
  });
});

describe('a report', () => {
  it('counts offsets in code points', async () => {
    const { report, findings } = await answer(`/reports/${WIRE_REPORT.id}`, ReportAnswer);
    const words = findings.map((finding) => finding.marks.map((mark) => cut(report.text, mark))[0]);
    expect(words).toEqual(['arrived', 'We will open the strait again before the summer', '$4.2 billion', 'sign']);
    for (const note of report.notes) expect(cut(report.text, note.span)).toBe(note.span.exact);
    expect(cut(report.text, report.published?.because[0]?.span ?? { start: 0, end: 0 })).toBe('4 March 2031');
    expect(report.parts.map((part) => cut(report.text, part))).toContain('Fish and fuel');
  });

  it('gives markup of hostile reports as the text that it is', async () => {
    const { report } = await answer(`/reports/${HOSTILE_REPORT.id}`, ReportAnswer);
    expect(report.text).toContain('<script>document.title="owned"</script>');
  });

  it('stands in the list by its date, latest first, what has none last', async () => {
    const listed = await lines('/reports');
    expect(listed.lines.map((line) => line.source).at(-1)).toBe('<b>Evil</b> Times');
    expect(listed.lines.length).toBe(5);
  });

  it('names the report that it copies', async () => {
    const listed = await lines('/reports?q=daily');
    expect(listed.lines[0]?.copy_of).toMatchObject({ id: WIRE_REPORT.id });
  });

  it('can be missing', async () => {
    expect((await ask('/reports/rep_0000000000000000')).status).toBe(404);
  });
});

describe('events that no list shows', () => {
  it('are counted apart, and are no listed findings of their report', async () => {
    const unlisted = EXAMPLE.events.map(({ plover: _plover, ...event }) => ({ ...event, salience: 0.1 }));
    const other = apiOf(exampleDossier({ ...EXAMPLE, events: unlisted }));
    const { lines: listed } = Lines.parse(await (await other.request('/reports')).json());
    expect(listed.map(({ events }) => events)).toEqual(listed.map(() => 0));
    const { line, findings } = ReportAnswer.parse(await (await other.request(`/reports/${WIRE_REPORT.id}`)).json());
    expect(findings.filter(({ listed: isListed }) => !isListed)).toHaveLength(line.minor);
    expect(line.minor).toBeGreaterThan(0);
  });
});

describe('the timeline', () => {
  it('is in the order of time, what has none last', async () => {
    expect((await lines('/timeline')).lines.map((line) => line.label)).toEqual([
      'Orsania denied boarding two trawlers',
      'Tove Halden visited Port Orsa',
      'Tove Halden and Amadu Serei will sign a fishing accord',
      'Tove Halden may cancel the accord',
    ]);
  });

  it.each([
    ['status=planned', ['Tove Halden and Amadu Serei will sign a fishing accord']],
    ['type=COERCE', ['Orsania denied boarding two trawlers']],
    ['from=2031-03-04', ['Tove Halden and Amadu Serei will sign a fishing accord']],
    ['to=2031-02-01', ['Orsania denied boarding two trawlers']],
    ['reports=2', ['Tove Halden visited Port Orsa']],
    ['q=FISHING+accord', ['Tove Halden and Amadu Serei will sign a fishing accord']],
    ['q=nobody', []],
  ])('is narrowed by %s', async (query, labels) => {
    expect((await lines(`/timeline?${query}`)).lines.map((line) => line.label)).toEqual(labels);
  });

  it('says how many lines there are when it is cut', async () => {
    const cutShort = await lines('/timeline?limit=1');
    expect([cutShort.total, cutShort.lines.length]).toEqual([4, 1]);
  });

  it.each(['status=done', 'from=yesterday', 'limit=0', 'limit=many', 'actor=Halden', 'colour=red', `q=${'a'.repeat(401)}`])(
    'refuses %s',
    async (query) => {
      const { status, body } = await ask(`/timeline?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: expect.any(String), advice: expect.any(String) });
    },
  );
});

describe('statements, figures and actors', () => {
  it('tell who said what', async () => {
    const said = await lines('/statements');
    expect(said.lines.map((line) => [line.speaker, line.content])).toEqual([
      [expect.objectContaining({ name: 'Amadu Serei' }), 'will stay closed as long as it must'],
      [expect.objectContaining({ name: 'Tove Halden' }), 'We will open the strait again before the summer'],
    ]);
    expect((await lines('/statements?form=mixed')).total).toBe(1);
  });

  it('tell where figures differ', async () => {
    expect((await lines('/figures?agreement=conflict')).lines[0]).toMatchObject({
      measure: 'trade',
      low: 3.9e9,
      high: 4.2e9,
      unit: 'USD',
      periods: ['2030'],
    });
    expect((await lines('/figures?unit=EUR')).total).toBe(0);
  });

  it('put the actor with most items first', async () => {
    const [first] = (await lines('/actors')).lines;
    expect(first).toMatchObject({ name: 'Tove Halden', events: 3, statements: 1 });
    expect((await lines('/actors?kind=place')).total).toBe(1);
  });

  it('tell the names that are used for an actor, each at its words', async () => {
    const [line] = (await lines('/actors?q=halden')).lines;
    const { names } = await answer(`/actors/${String(line?.id)}`, ActorAnswer);
    expect(names.map(({ name, times }) => [name, times])).toEqual([
      ['Tove Halden', 2],
      ['Halden', 1],
      ['Ms. Halden', 1],
    ]);
    for (const { name, report, ...at } of names) {
      expect(cut(EXAMPLE.reports.find(({ id }) => id === report.id)?.text ?? '', at)).toBe(name);
    }
  });
});

describe('an item', () => {
  it('has a passage for each account, with its words marked', async () => {
    const { passages } = await answer(`/items/${idOf('Tove Halden visited Port Orsa')}`, ItemAnswer);
    const marked = passages.map((passage) =>
      passage.marks.map(({ start, end }) => cut(passage.text, { start: start - passage.start, end: end - passage.start })),
    );
    expect(marked).toEqual(
      expect.arrayContaining([
        ['arrived', 'Premier Tove Halden of Vesland', 'Monday'],
        ['came', 'Tove Halden', '3 March'],
      ]),
    );
  });

  it('tells where its accounts differ', async () => {
    const { differences, passages } = await answer(`/items/${EXAMPLE.figures[0]?.id ?? ''}`, ItemAnswer);
    expect(differences[0]?.kind).toBe('contradiction');
    expect(new Set(passages.map((passage) => passage.origin?.kind))).toEqual(new Set(['official', 'own_reporting']));
  });

  it('can be missing or no item at all', async () => {
    expect((await ask('/items/evt_0000000000000000')).status).toBe(404);
    expect((await ask('/items/rep_0000000000000000')).status).toBe(400);
  });
});

describe('search', () => {
  it('finds words in reports, items and actors', async () => {
    const found = await answer('/search?q=Halden', SearchAnswer);
    expect(found.texts.length).toBeGreaterThan(0);
    expect(found.items.length).toBe(3);
    expect(found.actors.map((actor) => actor.name)).toEqual(['Tove Halden']);
    for (const hit of found.texts) expect(cut(EXAMPLE.reports.find(({ id }) => id === hit.id)?.text ?? '', hit)).toBe('Halden');
  });

  it('wants at least one word', async () => {
    expect((await ask('/search?q=')).status).toBe(400);
    expect((await ask('/search')).status).toBe(400);
  });
});

describe('the description and the export', () => {
  it('describes every question', async () => {
    const { paths } = await answer('/openapi.json', z.object({ paths: z.record(z.string(), z.unknown()) }));
    expect(Object.keys(paths).toSorted()).toEqual([
      '/actors',
      '/actors/{id}',
      '/coverage',
      '/differences',
      '/edits',
      '/edits/{id}/undo',
      '/export.jsonl',
      '/figures',
      '/items/{id}',
      '/overview',
      '/reports',
      '/reports/{id}',
      '/search',
      '/statements',
      '/timeline',
    ]);
  });

  it('exports one valid record a line', async () => {
    const response = await api.request('/export.jsonl');
    const records = (await response.text()).trimEnd().split('\n');
    expect(records.length).toBe(1 + 5 + 4 + 4 + 2 + 1 + 1 + 3);
    for (const record of records) ExportRecord.parse(JSON.parse(record));
  });

  it('has no other address', async () => {
    expect((await ask('/nothing')).status).toBe(404);
  });
});
