import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extraction/index.ts';
import { readReport } from '../src/intake/index.ts';
import { read } from '../src/language/index.ts';
import { eventLine, figureLine, statementLine } from './support/findings-of-text.ts';

const SEEDS = resolve(import.meta.dirname, '../../shared/data/seeds');

async function linesOf(index: string): Promise<string[]> {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(index)) ?? '';
  const intake = await readReport({ bytes: readFileSync(resolve(SEEDS, name)), path: name });
  if (!intake.ok) return [];
  const reading = await read(intake.report);
  const findings = extract(intake.report, reading);
  return [
    ...findings.events.map((one) => eventLine(findings, one)),
    ...findings.statements.map((one) => statementLine(findings, one)),
    ...findings.figures.map((one) => figureLine(findings, one)),
  ];
}

describe.skipIf(!existsSync(SEEDS))('the five real reports (skipped where they are missing)', () => {
  it('tell the visits, meetings and calls with status and time', async () => {
    expect(await linesOf('002')).toContain('visit occurred: Vladimir Putin → Xi Jinping (2024-05-16/2024-05-17)');
    expect(await linesOf('001')).toContain('visit planned: Vladimir Putin → China (2023-07-12)');
    expect(await linesOf('001')).toContain('call occurred: Xi Jinping & Volodymyr Zelensky →  (2023-04-26)');
    expect(await linesOf('000')).toContain('host occurred: Xi Jinping → Olaf Scholz (2024-04-16)');
    const fourth = await linesOf('004');
    expect(fourth).toContain('meet occurred: Ursula von der Leyen & Xi Jinping →  (2024-05-06)');
    expect(fourth).toContain('invite occurred: Emmanuel Macron → Ursula von der Leyen');
  });

  it('tell the sanctions and the figures', async () => {
    const first = await linesOf('000');
    expect(first).toContain('impose sanctions occurred: United States →  (2024-05)');
    expect(first).toContain('trade = 240000000000 USD, with China, with Russia (2023)');
    const third = await linesOf('002');
    expect(third).toContain('growth of exports = 47 percent, from China, to Russia (2023)');
    expect(third).toContain('exports = 45 percent of total bilateral trade turnover, from China, to Russia (2023)');
    expect(third).toContain('frozen assets = 300000000000 USD, of Russia');
    const fifth = await linesOf('004');
    expect(fifth).toContain('trade = 240100000000 USD, with China, with Russia (2023)');
    expect(fifth).toContain('growth of trade = 26.3 percent, with China, with Russia (2023)');
    expect(fifth).toContain('mineral resources = 73 percent of Russian exports to China, from Russia, to China');
    expect(fifth).toContain('imports of oil = 107000000 t, to China, from Russia (2023)');
  });
});
