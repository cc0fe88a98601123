import type { Answer } from './ask.ts';

/** What is known of an address from the last time, so that it isn't sent again. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** What an address gave: its bytes, or that they are as they were. */
export type Fetched =
  | { kind: 'unchanged' }
  | {
      kind: 'content';
      /** Where it was found after redirects. */
      address: string;
      bytes: Uint8Array;
      contentType?: string;
      validators: Validators;
    };

/** What an answer gave. */
export function contentOf(url: URL, { headers, body }: Answer): Fetched {
  const { etag, 'last-modified': lastModified, 'content-type': contentType } = headers;
  return {
    kind: 'content',
    address: url.href,
    bytes: body,
    ...(contentType === undefined ? {} : { contentType }),
    validators: { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) },
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads on to; undefined where it doesn't. */
export function redirectOf({ status, headers }: Answer): string | undefined {
  return REDIRECTS.has(status) ? headers.location : undefined;
}
