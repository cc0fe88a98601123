/** The part of the `html-encoding-sniffer` package that is used here; it ships no types. */
declare module 'html-encoding-sniffer' {
  /** The encoding's name by byte order mark, `meta` charset, or the default. */
  export default function sniff(bytes: Uint8Array, options?: { defaultEncoding?: string; transportLayerEncodingLabel?: string }): string;
}
