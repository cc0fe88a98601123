import { describe, expect, it } from 'vitest';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { toMarkdown } from './markdown.ts';

const page = [...toMarkdown(alignedStory(), { analyser: 'test 1', createdBy: 'chancery test' })].join('');

describe('the Markdown export', () => {
  it('tells the timeline in order, each event with its exact words', () => {
    expect(page.indexOf('**2029-06**: Mara Aster visits Lumen (occurred; 1 report, 1 origin)')).toBeGreaterThan(0);
    expect(page.indexOf('**2031-03-10/2031-03-11**: Mara Aster visits Sudland')).toBeGreaterThan(page.indexOf('**2029-06**'));
    expect(page).toContain('  > In March 2031 Ivo Brandt **hosted** Mara Aster. (Quay Review)');
  });

  it('names speakers, figures with their agreement, differences and reports', () => {
    expect(page).toContain('- **Mara Aster** (direct; 1 report, 1 origin)');
    expect(page).toContain('12,300,000,000 USD (agree; 2 reports, 2 origins)');
    expect(page).toContain('- update (value): For hurt');
    expect(page).toContain('- **Aster in Lumen**: Lumen Herald · 2031-03-11 (given)');
  });

  it('tells a part in words as the words do', () => {
    const alignment = alignedStory();
    const part = { value: 33.33, unit: 'percent' };
    const figures = alignment.figures.map((figure) => ({
      ...figure,
      ...part,
      accounts: figure.accounts.map((told) => {
        const { precision: _, ...account } = told;
        return { ...account, ...part, span: { ...account.span, exact: 'nearly a third' } };
      }),
    }));
    const markdown = [...toMarkdown({ ...alignment, figures }, { analyser: 'a', createdBy: 'b' })].join('');
    expect(markdown).toContain('**: nearly a third (');
    expect(markdown).not.toContain('33.33');
  });

  it('makes marks in the text of reports plain', () => {
    const alignment = alignedStory();
    const marked = { ...alignment, reports: alignment.reports.map((report) => ({ ...report, title: '<b>*Star*</b> [x](y)' })) };
    const [, after = ''] = [...toMarkdown(marked, { analyser: 'a', createdBy: 'b' })].join('').split('## Reports');
    expect(after).toContain(String.raw`\<b\>\*Star\*\</b\> \[x\](y)`);
  });
});

describe('the quotes of an event in the Markdown export', () => {
  it('stand in the order of publication', () => {
    const [, after = ''] = page.split('Mara Aster visits Sudland');
    const sources = [...after.matchAll(/\((Fjord Post|Lumen Herald|Quay Review)\)/g)].slice(0, 4).map((match) => match[1]);
    expect(sources).toEqual(['Fjord Post', 'Fjord Post', 'Lumen Herald', 'Quay Review']);
  });
});
