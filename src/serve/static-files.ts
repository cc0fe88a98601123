import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Handler } from 'hono';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages of `folder`. Files under assets/ carry a hash in their names and are kept for ever; any other path
 * that names no file is a page of the app and gets index.html. Nothing outside the folder is ever read.
 */
export function staticFiles(folder: string): Handler {
  return async (context) => {
    const path = decoded(new URL(context.req.url).pathname);
    if (path === undefined) return context.json({ error: 'the address is not valid', advice: 'Check the address for a stray % sign.' }, 400);
    const file = await readInside(folder, path);
    const type = MEDIA_TYPES[extname(path)];
    if (file && type) {
      return context.body(file, 200, { 'Content-Type': type, 'Cache-Control': path.startsWith('/assets/') ? IMMUTABLE : 'no-cache' });
    }
    if (extname(path) !== '')
      return context.json({ error: `there is no file ${path}`, advice: 'Reload the page; it may be older than the server.' }, 404);
    const index = await readInside(folder, '/index.html');
    if (!index) return context.text('The pages have not been built. Run: npm run build:web', 503);
    return context.body(index, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  };
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\u0000') ? undefined : text;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The bytes of the file at `path` below `folder`; undefined when there is none, or when it lies outside, also through a link. */
async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(root, `.${sep}${path}`));
    if (!file.startsWith(root + sep)) return undefined;
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(error.code));
}
