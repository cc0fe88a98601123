import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for tests and screenshots: the one that CHROMIUM names, or the system's; undefined when there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM;
  return named ? named : PLACES.find((place) => existsSync(place));
}

/** Starts the browser at `path` so that it asks nothing of the network on its own. */
export function startChromium(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
