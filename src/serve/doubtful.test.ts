import { describe, expect, it } from 'vitest';
import { doubtedStory } from '../../test/support/doubted-story.ts';
import { exampleDossier } from '../../test/support/example-dossier.ts';
import { CoverageAnswer, ItemAnswer } from './answers/across.ts';
import { itemsOf } from './answers/common.ts';
import { ActorAnswer, OverviewAnswer, ReportAnswer, SearchAnswer } from './answers/details.ts';
import { EventLine, FigureLine, StatementLine } from './answers/lines.ts';
import { apiOf } from './api.ts';

const STORY = doubtedStory();
const api = apiOf(exampleDossier(STORY));

async function answer<Answer>(path: string, shape: { parse: (value: unknown) => Answer }): Promise<Answer> {
  const response = await api.request(path);
  expect(response.status).toBe(200);
  return shape.parse(await response.json());
}

const actorId = (name: string) => STORY.actors.find((actor) => actor.name === name)?.id ?? '';

describe('what is doubtful, on the pages', () => {
  it('is left out of each list, with its number, and shown on request with what is in doubt', async () => {
    const figures = await answer('/figures', itemsOf(FigureLine));
    expect(figures).toMatchObject({ total: 1, doubtful: 1, lines: [{ measure: 'hurt' }] });
    const all = await answer('/figures?doubtful=shown', itemsOf(FigureLine));
    expect(all).toMatchObject({ total: 2, doubtful: 1 });
    expect(all.lines.map(({ measure, doubts }) => [measure, doubts])).toEqual([
      ['hurt', undefined],
      ['trade', ['owner']],
    ]);
    expect(await answer('/timeline', itemsOf(EventLine))).toMatchObject({ total: 2, doubtful: 1 });
    expect(await answer('/timeline?doubtful=shown&from=2029-01-01&to=2029-12-31', itemsOf(EventLine))).toMatchObject({
      total: 1,
      doubtful: 1,
      lines: [{ label: 'Mara Aster visits Lumen', doubts: ['parties'] }],
    });
    expect(await answer('/statements', itemsOf(StatementLine))).toMatchObject({ total: 1, doubtful: 1 });
    expect((await api.request('/figures?doubtful=yes')).status).toBe(400);
  });

  it('is counted by the same filters as the list', async () => {
    expect(await answer('/figures?q=trade', itemsOf(FigureLine))).toMatchObject({ total: 0, doubtful: 1 });
    expect(await answer('/figures?q=hurt', itemsOf(FigureLine))).toMatchObject({ total: 1, doubtful: 0 });
    expect(await answer('/coverage?which=all&kind=figure', CoverageAnswer)).toMatchObject({ total: 1, doubtful: 1 });
    expect(await answer('/coverage?which=all&kind=figure&doubtful=shown', CoverageAnswer)).toMatchObject({ total: 2, doubtful: 1 });
  });

  it('is no part of the overview, of an actor’s page, or of a search, each of which says so', async () => {
    const { counts, salient } = await answer('/overview', OverviewAnswer);
    expect(counts).toMatchObject({ events: 2, statements: 1, figures: 1, doubtful: 3 });
    expect(salient.some(({ doubts }) => doubts !== undefined)).toBe(false);
    const norrland = `/actors/${actorId('Norrland')}`;
    expect(await answer(norrland, ActorAnswer)).toMatchObject({ figures: [], doubtful: 1 });
    expect(await answer(`${norrland}?doubtful=shown`, ActorAnswer)).toMatchObject({ figures: [{ measure: 'trade' }], doubtful: 1 });
    expect(await answer('/search?q=trade', SearchAnswer)).toMatchObject({ items: [], doubtful: 1 });
    expect(await answer('/search?q=trade&doubtful=shown', SearchAnswer)).toMatchObject({ items: [{ measure: 'trade' }], doubtful: 1 });
  });

  it('is counted apart in a report, which has everything', async () => {
    const plan = STORY.reports.find(({ source }) => source.name === 'Fjord Post');
    const { line, findings } = await answer(`/reports/${plan?.id ?? ''}`, ReportAnswer);
    expect(line).toMatchObject({ events: 1, figures: 0, minor: 0, doubtful: 2 });
    expect(findings.filter(({ item }) => item.doubts !== undefined).map(({ item }) => item.kind)).toEqual(['event', 'figure']);
  });

  it('has its own page, and so has what an account alone doubts', async () => {
    const trade = STORY.figures.find(({ measure }) => measure === 'trade');
    expect(await answer(`/items/${trade?.id ?? ''}`, ItemAnswer)).toMatchObject({ item: { doubts: ['owner'] }, differences: [] });
    const hurt = await answer(`/items/${STORY.figures.find(({ measure }) => measure === 'hurt')?.id ?? ''}`, ItemAnswer);
    expect(hurt.item.doubts).toBeUndefined();
    expect(hurt.passages.map(({ account }) => account.doubts)).toEqual([undefined, ['value']]);
  });
});
