import { describe, expect, it } from 'vitest';
import { HandMade } from '../../test/support/analysed-report.ts';
import { align } from './index.ts';

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
