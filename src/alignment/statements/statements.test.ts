import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../test/support/analysed-report.ts';
import { align } from '../index.ts';

/** A report of an outlet in which somebody is given words. */
function saying(source: string, words: string[], more: { speaker?: string; said?: string } = {}): HandMade {
  const report = new HandMade({ source: { name: source }, parts: [['paragraph', `${words.join(' he said ')} ${source} ${more.speaker ?? ''}`]] });
  const speaker = more.speaker === undefined ? undefined : report.entity(`person:${more.speaker}`, 'person', more.speaker, [more.speaker]);
  return report.statement({ content: words, ...(speaker === undefined ? {} : { speaker }), ...(more.said === undefined ? {} : { said: more.said }) });
}

function statementsOf(...reports: HandMade[]) {
  return align(reports.map((report) => report.analysed)).statements;
}

const WORDS = 'We will rebuild the harbour before winter';

describe('the same statement across reports', () => {
  it('is one when the words and the speaker are', () => {
    const [only, ...others] = statementsOf(saying('A', [`“${WORDS}”`], { speaker: 'Holm' }), saying('B', [WORDS.toUpperCase()], { speaker: 'Holm' }));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ reports: 2, origins: 2, relations: [] });
  });

  it('is one though the words are broken by "he said"', () => {
    expect(
      statementsOf(saying('A', [WORDS], { speaker: 'Holm' }), saying('B', ['We will rebuild the harbour', 'before winter'], { speaker: 'Holm' })),
    ).toHaveLength(1);
  });

  it('is related, not merged, when another is said to have spoken the words', () => {
    const [one, other] = statementsOf(saying('A', [WORDS], { speaker: 'Holm' }), saying('B', [WORDS], { speaker: 'Kern' }));
    expect(one?.relations).toEqual([{ to: other?.id, kind: 'different_speaker' }]);
    expect(other?.relations).toEqual([{ to: one?.id, kind: 'different_speaker' }]);
  });

  it('is related as the same when one report names nobody', () => {
    const [one, other] = statementsOf(saying('A', [WORDS], { speaker: 'Holm' }), saying('B', [WORDS]));
    expect(one?.relations).toEqual([{ to: other?.id, kind: 'same' }]);
  });

  it('points from the shortened to the whole', () => {
    const statements = statementsOf(
      saying('A', [WORDS], { speaker: 'Holm' }),
      saying('B', ['rebuild the harbour before winter'], { speaker: 'Holm' }),
    );
    const whole = statements.find((statement) => statement.content === WORDS);
    const short = statements.find((statement) => statement.content !== WORDS);
    expect(short?.relations).toEqual([{ to: whole?.id, kind: 'shortened' }]);
    expect(whole?.relations).toEqual([]);
  });

  it('is not related by four words', () => {
    const statements = statementsOf(saying('A', [WORDS], { speaker: 'Holm' }), saying('B', ['the harbour before winter'], { speaker: 'Holm' }));
    expect(statements.map((statement) => statement.relations)).toEqual([[], []]);
  });

  it('is another when the words are repeated on another day', () => {
    expect(
      statementsOf(saying('A', [WORDS], { speaker: 'Holm', said: '2031-01-01' }), saying('B', [WORDS], { speaker: 'Holm', said: '2031-05-05' })),
    ).toHaveLength(2);
  });
});

/** A dated report of an outlet in which Holm is told to have said something. */
function told(source: string, published: string, content: string, form: 'direct' | 'indirect' | 'mixed') {
  const report = new HandMade({ source: { name: source }, published, parts: [['paragraph', `${content}, Holm said. This is ${source}.`]] });
  const speaker = report.entity('person:holm', 'person', 'Holm', ['Holm']);
  return report.statement({ content: [content], speaker, form });
}

describe('statements told in other words', () => {
  const whole = told('A', '2031-01-01', 'The harbour will be rebuilt before winter, and the fishermen will pay nothing', 'direct');

  it('relates a paraphrase of the same days, and none of another month', () => {
    const other = told('B', '2031-01-02', 'the fishermen would have to pay nothing for the harbour that will be rebuilt', 'indirect');
    const later = told('C', '2031-05-02', 'the fishermen would have to pay nothing for the harbour that will be rebuilt', 'indirect');
    expect(statementsOf(whole, other).flatMap(({ relations }) => relations.map(({ kind }) => kind))).toEqual(['paraphrase', 'paraphrase']);
    expect(statementsOf(whole, later).flatMap(({ relations }) => relations)).toEqual([]);
  });

  it('relates three quoted words of the same days to the whole', () => {
    const piece = told('B', '2031-01-02', 'The men would “pay nothing” and be done “before winter, and the” spring', 'mixed');
    expect(statementsOf(whole, piece).flatMap(({ relations }) => relations.map(({ kind }) => kind))).toEqual(['shortened']);
  });

  it('gives words that many are said to have spoken few links', () => {
    const many = Array.from({ length: 12 }, (_, at) => saying(`Outlet ${at}`, [WORDS], { speaker: `Speaker ${at}` }));
    const links = statementsOf(...many).flatMap(({ relations }) => relations);
    expect(links).toHaveLength(22);
  });
});
