import { describe, expect, it } from 'vitest';
import { spanOf } from '../../model/index.ts';
import { statementContent } from './statement-content.ts';

/** The content of a statement whose spans are these words of the text. */
function content(form: 'direct' | 'indirect' | 'mixed', text: string, ...words: string[]): string {
  const spans = words.map((each) => spanOf(text, text.indexOf(each), text.indexOf(each) + each.length));
  return statementContent({ form, content: spans }, text);
}

describe('the content of a statement', () => {
  it('shows that the report speaks between the pieces', () => {
    expect(content('direct', '“We will stay,” she said, “until the roof is on.”', 'We will stay', 'until the roof is on')).toBe(
      'We will stay … until the roof is on',
    );
    expect(content('indirect', 'In Lumen, she said, the roof is on.', 'In Lumen', 'the roof is on')).toBe('In Lumen … the roof is on');
  });

  it('runs on where only marks and space lie between', () => {
    expect(content('direct', '“The roof is on.\n\n“The doors come next.”', 'The roof is on.', 'The doors come next.')).toBe(
      'The roof is on. The doors come next.',
    );
  });

  it('keeps the marks around what is quoted in a mixed statement', () => {
    expect(content('mixed', 'She called the roof “a small wonder,” as ever.', 'a small wonder')).toBe('“a small wonder”');
    expect(content('mixed', 'She said "no" and called it "late".', 'late')).toBe('“late”');
    expect(content('mixed', 'She said the roof was “a small wonder”.', 'the roof was “a small wonder”')).toBe('the roof was “a small wonder”');
    expect(content('mixed', 'She called it “small” and, of all things, “late”.', 'small', 'late')).toBe('“small” … “late”');
  });

  it('closes a quotation whose end was left out', () => {
    expect(content('mixed', 'She said the roof was “a small wonder.”', 'the roof was “a small wonder.')).toBe('the roof was “a small wonder.”');
    expect(content('mixed', 'She said “a small wonder” had come.', 'a small wonder” had come')).toBe('“a small wonder” had come');
  });

  it('adds no marks to the words of a wholly quoted or a reported statement', () => {
    expect(content('direct', '“The roof is on,” she said.', 'The roof is on')).toBe('The roof is on');
    expect(content('indirect', 'She said the roof was on.', 'the roof was on')).toBe('the roof was on');
  });
});
