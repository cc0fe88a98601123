import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MINISTERS = ['Clara Ndiaye', 'Tomás Herrera', 'Ingrid Solberg', 'Paul Achterberg', 'Leila Haddad'];
const COUNTRIES = ['Norway', 'Chile', 'Senegal', 'Austria', 'Jordan', 'Kenya', 'Portugal'];
const GOODS = ['wheat', 'copper', 'timber', 'salmon'];

/** Writes so many short reports, each different, below a folder; the same for the same number. */
export function writeReports(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const below = join(folder, `month-${number % 12}`);
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `report-${number}.txt`), reportText(number));
  }
}

function reportText(number: number): string {
  const pick = (list: readonly string[], step: number) => list[(number * step + 1) % list.length] ?? '';
  const [minister, host, guest, good] = [pick(MINISTERS, 3), pick(COUNTRIES, 2), pick(COUNTRIES, 5), pick(GOODS, 3)];
  const day = `${(number % 28) + 1} March 2024`;
  return [
    `${guest} and ${host} discuss ${good} (${number})`,
    `Trade minister ${minister} visited ${host} on ${day} for talks on ${good}.`,
    `"We expect to sell more ${good} next year," ${minister} said. Exports reached $${number + 10} million in 2023, up ${(number % 40) + 1} percent.`,
  ].join('\n\n');
}
