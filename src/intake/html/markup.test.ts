import { describe, expect, it } from 'vitest';
import { measureMarkup, stripTags } from './markup.ts';

describe('measuring markup', () => {
  it('counts elements and how deep they nest', () => {
    expect(measureMarkup('<div><p>a<p>b<br></div><b>c</b>', 512)).toMatchObject({ elements: 5, nesting: 1 });
    expect(measureMarkup('<div><ul><li>a<li><ul><li>b</ul></ul></div>', 512).nesting).toBe(3);
  });

  it('is not misled by end tags of nothing', () => {
    expect(measureMarkup('<b></x>'.repeat(2000), 512).nesting).toBe(513);
  });
});

describe('stripping tags', () => {
  it('leaves the words, with blank lines between blocks and entities decoded', () => {
    const page =
      '<head><title>T</title></head><body><h1>One &amp; two</h1><script>if (a < b) {}</script><p>Three<br>four</p><!-- five --><div>six</div></body>';
    expect(stripTags(page)).toBe('One & two\n\nThree\nfour\n\nsix');
  });
});
