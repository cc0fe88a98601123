/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Whether text holds elements as HTML does. */
export function hasElements(text: string): boolean {
  return /<(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|figure|table|blockquote|article|section)\b[^<>]{0,2000}>/i.test(text);
}
