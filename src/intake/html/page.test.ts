import { describe, expect, it } from 'vitest';
import { isElement, type PageElement, parsePage } from './page.ts';

/** The elements of the page, as in `html(head(title) body(p))`. */
function outline(html: string): string {
  const inner = (element: PageElement): string => {
    const children = [...element.childNodes].flatMap((node) => (isElement(node) ? [inner(node)] : []));
    return children.length > 0 ? `${element.localName}(${children.join(' ')})` : element.localName;
  };
  return inner(parsePage(html).documentElement);
}

const words = (html: string) => parsePage(html).body.textContent;

describe('the tree of a page', () => {
  it('has one head and one body, whatever the page lacks', () => {
    expect(outline('<p>Only words.</p>')).toBe('html(head body(p))');
    expect(outline('<html><p>No body.</p></html>')).toBe('html(head body(p))');
    expect(outline('<html><head><title>T</title><body><p>No end of the head.</p>')).toBe('html(head(title) body(p))');
  });

  it('keeps the words of a page whose tags are out of order', () => {
    expect(words('</html><p>One.</p><main><p>Two.</p><html lang="en"><p>Three.</p></main>')).toBe('One.Two.Three.');
    expect(words('<div></div></head><section>One.</section></html><html><main><head><p>Two.</p></body></main>')).toBe('One.Two.');
    expect(words('<head><p>One.</p><html><div><body><p>Two.</p></body></div></html></head>')).toBe('One.Two.');
    expect(words('<body><p>One.</p><html><body><p>Two.</p></body></html></body>')).toBe('One.Two.');
  });

  it('takes no tag for one that is told of in a script', () => {
    expect(words('<script>"<html>"</script><p>One.</p>')).toContain('One.');
  });
});
