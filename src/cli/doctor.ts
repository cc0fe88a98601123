import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { engineVersion } from '../store/sqlite/index.ts';
import { StoreError } from '../store/store.ts';
import { analyserVersion, packageFolder, packageVersion } from '../work/analyser.ts';
import { openDossier } from '../work/dossier.ts';
import { dataFolder, dossierToRead } from './dossier-file.ts';
import { UserError } from './exit.ts';
import { counted } from './overview.ts';

/** One thing that was looked at; `found` says what was found, and what to do where it isn't well. */
export interface Check {
  name: string;
  ok: boolean;
  found: string;
}

/** The first release that runs `.ts` files as they are. */
const LEAST_NODE = [22, 18] as const;
const FIRST_PORT = 4280;

/** Looks at everything that Chancery needs. Never throws: what can't be looked at is not well. */
export async function examine(dossier: string | undefined): Promise<Check[]> {
  return [
    await check('Chancery', () => `${packageVersion()}, analyser ${analyserVersion()}`),
    await check('Node', nodeVersion),
    await check('SQLite', async () => `${await engineVersion()}, with full-text search`),
    await check('knowledge', knowledge),
    await check('language model', languageModel),
    await check('pages', pages),
    await check('data folder', writableDataFolder),
    await check('port', freePort),
    await check('dossier', () => soundDossier(dossier)),
  ];
}

async function check(name: string, look: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, found: await look() };
  } catch (error) {
    return { name, ok: false, found: error instanceof Error ? error.message : String(error) };
  }
}

function nodeVersion(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return process.versions.node;
  throw new UserError(
    `${process.versions.node} is too old; install Node ${LEAST_NODE.join('.')} or later, or run it through npm, which brings its own.`,
  );
}

function knowledge(): string {
  const folder = join(packageFolder(), 'knowledge');
  if (!existsSync(folder) || readdirSync(folder).length === 0) throw new UserError(`${folder} is missing or empty; install Chancery again.`);
  return folder;
}

async function languageModel(): Promise<string> {
  const { plainReport, read } = await import('../language/index.ts');
  await read(plainReport('It works.'));
  return `${join(packageFolder(), 'models', 'en')}, whole and loaded`;
}

function pages(): string {
  const folder = join(packageFolder(), 'web', 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new UserError('the pages are not built; run: npm run build:web');
  return folder;
}

function writableDataFolder(): string {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  return folder;
}

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(`${FIRST_PORT} is taken; the next free one will be used`));
    server.listen(FIRST_PORT, '127.0.0.1', () => server.close(() => resolve(`${FIRST_PORT} is free`)));
  });
}

async function soundDossier(named: string | undefined): Promise<string> {
  let file: string;
  try {
    file = dossierToRead(named);
  } catch (error) {
    if (error instanceof UserError) return 'none yet; make one with: chancery start FOLDER';
    throw error;
  }
  const dossier = await openDossier(file);
  try {
    const faults = await dossier.store.check();
    if (faults.length > 0)
      throw new StoreError(
        'damaged',
        `${file} is damaged (${faults[0] ?? ''}). Restore it from a copy, build it anew, or save what it still holds: chancery recover NEW-FILE --dossier ${file}`,
      );
    const { reports } = await dossier.alignment();
    const old = (await dossier.store.analysers()).some((analyser) => analyser !== analyserVersion());
    return `${file}, ${counted(reports.length, 'report')}, sound${old ? '; some were read by an earlier version, build reads them again' : ''}`;
  } finally {
    await dossier.close();
  }
}
