import { describe, expect, it } from 'vitest';
import { parsePage } from './page.ts';
import { visibleTextOf } from './visible-text.ts';

const textOf = (html: string) => visibleTextOf(parsePage(html).body).text;

describe('the visible text of a page', () => {
  const cases: [title: string, html: string, text: string][] = [
    [
      'parts blocks by blank lines and joins what a line holds',
      '<h1>A  day</h1>\n<p>One <b>two</b>\n three.</p><p>Four.</p>',
      'A day\n\nOne two three.\n\nFour.',
    ],
    [
      'leaves out script, style, comments and hidden elements',
      '<p>a</p><script>b</script><style>c</style><!-- d --><p hidden>e</p><p style="color:red; display: none">f</p><span class="sr-only">g</span>',
      'a',
    ],
    ['decodes entities and keeps no-break spaces', '<p>5&nbsp;000&euro; &lt;b&gt; caf&eacute;</p>', '5\u00a0000€ <b> café'],
    ['drops soft hyphens', '<p>inter&shy;national</p>', 'international'],
    ['keeps emoji, joiners and combining marks as they are', '<p>e\u0301 👩‍🚀 🇹🇷</p>', 'e\u0301 👩‍🚀 🇹🇷'],
    ['ends a line at one br and a block at two', '<p>a<br>b<br><br>c</p>', 'a\nb\n\nc'],
    [
      'puts list items and table rows on lines of their own',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>',
      'a\nb\n\nc\td\ne',
    ],
    ['keeps the lines of preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
    ['parts words that only style parts', '<div><span>Jane Doe</span><time>May 4</time></div>', 'Jane Doe May 4'],
    ['does not part a word that an element colours', '<p>H<sub>2</sub>O and mini<b>ster</b></p>', 'H2O and minister'],
    ['reads a page without html, head or body', 'words <p>and more', 'words\n\nand more'],
    [
      'reads what stands after the body, and in a head that holds a paragraph',
      '<html><head><title>t</title><p>a</p></head><body>b</body><div>c</div></html>',
      'a\n\nb\n\nc',
    ],
  ];
  for (const [does, html, text] of cases) {
    it(`of a page: ${does}`, () => expect(textOf(html)).toBe(text));
  }
});
