import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { exampleDossier } from '../../test/support/example-dossier.ts';
import { CoverageAnswer, DifferenceView, EditsAnswer, ItemAnswer } from './answers/across.ts';
import { listOf } from './answers/common.ts';
import { ActorAnswer, OverviewAnswer } from './answers/details.ts';
import { apiOf } from './api.ts';
import { appOf } from './app.ts';

const api = apiOf(exampleDossier());

async function answer<Answer>(path: string, shape: { parse: (value: unknown) => Answer }, from = api): Promise<Answer> {
  const response = await from.request(path);
  expect(response.status).toBe(200);
  return shape.parse(await response.json());
}

const idOf = (label: string) => EXAMPLE.events.find((event) => event.label === label)?.id ?? '';
const halden = EXAMPLE.actors.find(({ name }) => name === 'Tove Halden')?.id ?? '';

describe('differences', () => {
  it('have both passages, with only the words marked that differ', async () => {
    const { total, lines } = await answer('/differences', listOf(DifferenceView));
    expect(total).toBe(1);
    expect(lines[0]).toMatchObject({ kind: 'contradiction', field: 'value', on: { kind: 'figure' } });
    const marked = lines[0]?.passages.map(({ text, start, marks }) =>
      marks.map((mark) =>
        Array.from(text)
          .slice(mark.start - start, mark.end - start)
          .join(''),
      ),
    );
    expect(marked).toEqual([['$4.2 billion'], ['$3.9 billion']]);
  });

  it('are narrowed by kind', async () => {
    expect((await answer('/differences?kind=update', listOf(DifferenceView))).total).toBe(0);
  });
});

describe('coverage', () => {
  it('has a cell for each report of each row, which opens where the report tells it', async () => {
    const { reports, rows, sources } = await answer('/coverage?which=all', CoverageAnswer);
    expect(rows.every(({ cells }) => cells.length === reports.length)).toBe(true);
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.every(({ covered, opens }) => (opens === undefined) === ['absent', 'before', 'unread'].includes(covered))).toBe(true);
    expect(sources).toContain('Harbour Wire');
  });
});

describe('an event', () => {
  it('has its ledger, its origins with their accounts, and what users changed', async () => {
    const { ledger, origins, edits, passages } = await answer(`/items/${idOf('Tove Halden visited Port Orsa')}`, ItemAnswer);
    expect(ledger.map(({ step }) => step)).toContain('happened');
    expect(origins.flatMap(({ accounts }) => accounts)).toHaveLength(passages.length);
    expect(edits).toEqual([]);
  });
});

describe('the dossier as of a day', () => {
  it('knows the reports of that day, and says what it leaves out', async () => {
    const then = await answer('/as-of/2031-03-10/overview', OverviewAnswer);
    const now = await answer('/overview', OverviewAnswer);
    expect(then.counts.reports).toBeLessThan(now.counts.reports);
    expect(then.as_of?.day).toBe('2031-03-10');
    expect([then.editable, now.editable]).toEqual([false, true]);
  });

  it('takes no day that doesn’t exist', async () => {
    expect((await api.request('/as-of/2031-02-30/overview')).status).toBe(400);
  });
});

describe('edits', () => {
  const app = appOf(exampleDossier(), { pages: '', port: () => 4280, onError: () => undefined });
  const post = (path: string, body?: object, headers: Record<string, string> = { origin: 'http://127.0.0.1:4280' }) =>
    app.request(`http://127.0.0.1:4280/api${path}`, {
      method: 'POST',
      headers: { host: '127.0.0.1:4280', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const get = async (path: string): Promise<unknown> =>
    (await app.request(`http://127.0.0.1:4280/api${path}`, { headers: { host: '127.0.0.1:4280' } })).json();
  const renaming = { op: 'rename', ids: [halden], name: 'T. Halden' };

  it('are made and undone, and shown with what they changed', async () => {
    expect((await post('/edits', renaming)).status).toBe(200);
    const [edit] = EditsAnswer.parse(await get('/edits')).edits;
    expect(edit).toMatchObject({ words: 'called “T. Halden”', by: 'user', actors: [{ name: 'T. Halden' }] });
    expect(ActorAnswer.parse(await get(`/actors/${halden}`)).edits).toHaveLength(1);
    expect((await post(`/edits/${edit?.id ?? ''}/undo`)).status).toBe(200);
    expect(EditsAnswer.parse(await get('/edits')).edits).toEqual([]);
  });

  it.each([{}, { origin: 'http://evil.example' }, { origin: 'null' }])('are not taken from elsewhere (%o)', async (headers) => {
    expect((await post('/edits', renaming, headers)).status).toBe(403);
  });

  it('are not taken as a form, which any page could send', async () => {
    const headers = { origin: 'http://127.0.0.1:4280', 'content-type': 'text/plain' };
    expect((await post('/edits', renaming, headers)).status).not.toBe(200);
    expect(EditsAnswer.parse(await get('/edits')).edits).toEqual([]);
  });

  it('that can’t be made say why', async () => {
    const refused = await post('/edits', { op: 'merge', ids: [halden] });
    expect([refused.status, await refused.json()]).toMatchObject([409, { error: expect.stringContaining('two actors') }]);
    expect((await post('/edits', { op: 'burn', ids: [halden] })).status).toBe(400);
    expect((await post('/edits/edi_0000000000000000/undo')).status).toBe(409);
  });

  it('can’t be made as of a day', async () => {
    expect((await post('/as-of/2031-03-10/edits', renaming)).status).toBe(405);
  });
});
