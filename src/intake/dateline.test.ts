import { describe, expect, it } from 'vitest';
import { withDateline } from './dateline.ts';
import type { Draft } from './draft.ts';

const STORY = 'Two river towns agreed on Thursday to share the water of the new dam.';

function draftOf(paragraph: string, metadata: Draft['metadata'] = { authors: [] }): Draft {
  return { text: paragraph, parts: [{ role: 'paragraph', start: 0, end: paragraph.length }], metadata, problems: [] };
}

const outline = ({ text, parts }: Draft) => parts.map((part) => `${part.role}: ${text.slice(part.start, part.end)}`);

describe('the dateline of the first paragraph', () => {
  it('becomes a part of its own', () => {
    expect(outline(withDateline(draftOf(`SELIN, May 16 (Reuters) — ${STORY}`)))).toEqual([
      'dateline: SELIN, May 16 (Reuters) —',
      `paragraph: ${STORY}`,
    ]);
  });

  it('tells the agency and, when it is a full one, the date', () => {
    const draft = withDateline(draftOf(`SELIN, May 16, 2024 (Valley Wire) - ${STORY}`));
    expect(draft.metadata.sourceName).toBe('Valley Wire');
    expect(draft.printed).toEqual({
      edtf: '2024-05-16',
      because: [{ reason: 'date in the dateline', span: { start: 7, end: 19, exact: 'May 16, 2024' } }],
    });
  });

  it('stands behind a byline that runs into it', () => {
    const draft = withDateline(draftOf(`By Ada Kaya and Jan Roth, SELIN, May 16 (Valley Wire) _ ${STORY}`));
    expect(outline(draft)).toEqual(['byline: By Ada Kaya and Jan Roth,', 'dateline: SELIN, May 16 (Valley Wire) _', `paragraph: ${STORY}`]);
    expect(draft.metadata).toMatchObject({ authors: ['Ada Kaya', 'Jan Roth'], sourceName: 'Valley Wire' });
    const sentence = `By Ada Kaya, a miller of Selin, this was foreseen: ${STORY}`;
    expect(outline(withDateline(draftOf(sentence)))).toEqual([`paragraph: ${sentence}`]);
  });

  it('tells no date of publication when the year is missing', () => {
    expect(withDateline(draftOf(`SELIN, May 16 (Valley Wire) - ${STORY}`)).printed).toBeUndefined();
  });

  it('is told by its day, whoever stands in brackets and however it ends', () => {
    for (const line of ['Selin, 16 May 2024 (Dam and River) –', 'SELIN, 16 May 2024:', 'Selin, Thu, May 16, 2024 —']) {
      expect(withDateline(draftOf(`${line} ${STORY}`)).printed?.edtf).toBe('2024-05-16');
    }
    expect(outline(withDateline(draftOf(`May 16 (Dam and River) - ${STORY}`)))[0]).toBe('dateline: May 16 (Dam and River) -');
  });

  it('is none where a chronicle names its days', () => {
    expect(outline(withDateline(draftOf(`Sunday, 5 May 2024: ${STORY}`)))).toHaveLength(1);
    expect(outline(withDateline(draftOf(`May 5: ${STORY}`)))).toHaveLength(1);
  });

  it("doesn't change the outlet that is known", () => {
    const draft = withDateline(draftOf(`SELIN (Reuters) — ${STORY}`, { authors: [], sourceName: 'The Valley Post' }));
    expect(draft.metadata.sourceName).toBe('The Valley Post');
  });

  it('is none where a paragraph only begins with a place', () => {
    expect(outline(withDateline(draftOf(`Selin, a river town, ${STORY}`)))).toEqual([`paragraph: Selin, a river town, ${STORY}`]);
  });

  it.each([
    'SELIN CITY, May 16 2024, LankaWire:',
    'Selin, 16.5.2024. —',
    'Selin, 16 May 2024 |',
    'OLD SELIN — Thursday, May 16, 2024.',
    'SELIN/ARDA, Thu May 16, 2024 (Valley Wire)',
    'Porto dos Selins – May 16, 2024.',
  ])('may be set in many ways: %s', (line) => {
    const draft = withDateline(draftOf(`${line} ${STORY}`));
    expect(outline(draft)).toEqual([`dateline: ${line}`, `paragraph: ${STORY}`]);
    expect(draft.printed?.edtf).toBe('2024-05-16');
  });

  it.each(['On 16 May 2024, Selin and Arda signed.', 'Selin and Arda on 16 May 2024 signed a pact. Both won.', 'May 16, 2024. Selin voted.'])(
    'is none in a sentence: %s',
    (text) => {
      expect(outline(withDateline(draftOf(text)))).toEqual([`paragraph: ${text}`]);
    },
  );

  it('may have its day between dashes', () => {
    const draft = withDateline(draftOf(`NEW SELIN — May 16, 2024 — ${STORY}`));
    expect(outline(draft)).toEqual(['dateline: NEW SELIN — May 16, 2024 —', `paragraph: ${STORY}`]);
    expect(draft.printed?.edtf).toBe('2024-05-16');
  });
});

const draftWith = (line: string): Draft => ({
  text: `${line}\n${STORY}`,
  parts: [
    { role: 'standfirst', start: 0, end: line.length },
    { role: 'paragraph', start: line.length + 1, end: line.length + 1 + STORY.length },
  ],
  metadata: { authors: [] },
  problems: [],
});

describe('a dateline without an agency', () => {
  it('ends with a hyphen between spaces', () => {
    expect(outline(withDateline(draftOf(`OLD SELIN, May 16 - ${STORY}`)))).toEqual(['dateline: OLD SELIN, May 16 -', `paragraph: ${STORY}`]);
  });
});

describe('a dateline on a line of its own', () => {
  it.each(['SELIN (Valley Wire, 16 May 2024)', 'SELIN, May 16, 2024 (Valley Wire)', 'Selin (Valley Wire), Thursday, May 16 2024'])('%s', (line) => {
    const draft = withDateline(draftWith(line));
    expect(draft.parts[0]?.role).toBe('dateline');
    expect(draft.printed?.edtf).toBe('2024-05-16');
    expect(draft.metadata.sourceName).toBe('Valley Wire');
  });

  it.each(['The dam opened on 16 May 2024', 'Selin, the dam of 16 May 2024 and its critics', 'Selin, 16 May'])('is not: %s', (line) => {
    expect(withDateline(draftWith(line)).parts[0]?.role).toBe('standfirst');
  });

  it.each(['SELIN - A', 'SELIN — Thaler', 'OLD SELIN - "We'])('leaves the first paragraph its own: %s', (opening) => {
    const dated = 'By Ada Kaya, 16 May 2024';
    const first = `${opening} miller spoke on Thursday of the dam.`;
    const text = `${dated}\n\n${first}`;
    const parts: Draft['parts'] = [
      { role: 'dateline', start: 0, end: dated.length },
      { role: 'paragraph', start: dated.length + 2, end: text.length },
    ];
    const [place = ''] = /^[A-Z ]+ [-—]/u.exec(first) ?? [];
    const expected = [`dateline: ${dated}`, `dateline: ${place}`, `paragraph: ${first.slice(place.length).trim()}`];
    expect(outline(withDateline({ text, parts, metadata: { authors: ['Ada Kaya'] }, problems: [] }))).toEqual(expected);
  });

  it.each(['The ministry - A new one -', 'Selin - a town on the river -', 'SELIN-A', 'IT-led firms - A few -'])(
    'is no opening of a sentence: %s',
    (opening) => {
      const paragraph = `${opening} ${STORY}`;
      const text = `SELIN, May 16, 2024\n\n${paragraph}`;
      const parts: Draft['parts'] = [
        { role: 'standfirst', start: 0, end: 19 },
        { role: 'paragraph', start: 21, end: text.length },
      ];
      expect(outline(withDateline({ text, parts, metadata: { authors: [] }, problems: [] }))).toEqual([
        'dateline: SELIN, May 16, 2024',
        `paragraph: ${paragraph}`,
      ]);
    },
  );
});
