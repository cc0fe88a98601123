import { spawn } from 'node:child_process';
import type { OpenDossier } from '../work/dossier.ts';
import { UserError } from './exit.ts';
import { print, safe, styled } from './terminal.ts';

export interface ServingOptions {
  port?: number;
  open: boolean;
  debug?: boolean;
}

/** Serves a dossier to this machine, prints the address, opens the browser where a person sits, and returns on Ctrl-C. */
export async function serveUntilStopped(dossier: OpenDossier, options: ServingOptions): Promise<void> {
  const served = await serve(dossier, options);
  print(`Open ${styled('bold', served.url)}  (Ctrl-C ends)`);
  if (options.open && process.stdout.isTTY && !process.env.CI) openBrowser(served.url);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await served.close();
}

async function serve(dossier: OpenDossier, options: ServingOptions) {
  // Loaded here, since no other command should wait for it.
  const { PortError, serveDossier } = await import('../serve/index.ts');
  try {
    return await serveDossier(dossier, {
      ...(options.port === undefined ? {} : { port: options.port }),
      onError: (error) => console.error(safe(options.debug ? (error.stack ?? error.message) : error.message)),
    });
  } catch (error) {
    if (error instanceof PortError) throw new UserError(error.message, { cause: error });
    throw error;
  }
}

/** Opens an address in the user's browser; where there is none, the printed address has to do. */
function openBrowser(url: string): void {
  const [command, args] = browserCommand(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => print('No browser could be opened; open the address yourself.'));
  child.unref();
}

function browserCommand(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return ['xdg-open', [url]];
}
