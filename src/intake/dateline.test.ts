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
});
