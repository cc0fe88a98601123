/** Files of these kinds are reports or hold some, by their names. */
const READ_EXTENSIONS: ReadonlySet<string> = new Set(
  'txt text md markdown mdown mkd html htm xhtml xht pdf docx eml mbox rss atom opml zip tar tgz warc wacz'.split(' '),
);
/** "archive.tar.gz": what is packed counts. */
const PACKED = /\.(tar|warc|mbox|html?|txt)\.gz$/i;
/** Feeds often have the name of their syntax alone; only their content tells. */
const PERHAPS_FEED: ReadonlySet<string> = new Set(['xml', 'rdf', 'json']);

/** The extension of a path in lower case, without its dot; of an address, that of its path alone. '' when there is none. */
export function extensionOf(path: string): string {
  const name = /^https?:/i.test(path) ? (URL.parse(path)?.pathname ?? path) : path;
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file of this name is read where nobody named it: in a folder or an archive. `perhaps`: only if its content is a feed's. */
export function isReadByName(path: string): boolean | 'perhaps' {
  const extension = extensionOf(path);
  if (READ_EXTENSIONS.has(extension) || PACKED.test(path)) return true;
  return PERHAPS_FEED.has(extension) ? 'perhaps' : false;
}
