import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';
import { names } from './mentions.fixture.ts';

const sectorsOf = async (name: string, text: string) =>
  (await read(plainReport(text))).entities.find((entity) => entity.name.endsWith(name))?.sectors ?? [];

it('bodies that their own words show are no firms', async () => {
  expect((await names('The U.S. Justice Department sued Corvex Inc on Tuesday.')).join()).toContain('U.S. Justice Department → name:organisation:');
  expect((await names('The Bank of Spain fined Corvex Inc on Tuesday.')).join()).toContain('Bank of Spain → org:bank-of-spain');
});

it('banks and bureaus of business are no bodies of a state', async () => {
  for (const bank of ['Bank of Jordan', 'Bank of Palestine', 'Bank of Singapore'])
    expect(await sectorsOf(bank, `The ${bank} sold its shares in Corvex Inc on Tuesday.`)).not.toContain('GOV');
  expect(await sectorsOf('Torvik Credit Bureau', 'Torvik Credit Bureau Ltd. sold its shares. Torvik Credit Bureau shares fell.')).not.toContain(
    'GOV',
  );
});

it('ends a body where the office of somebody in it begins, before a name', async () => {
  const found = (await names('National Bank of Norland Governor Anna Brandt resigned on Tuesday.')).join();
  expect(found).toContain('Anna Brandt');
  expect(found).not.toContain('Governor Anna');
  expect((await names('The University of Port Governor opened on Tuesday.')).join()).toContain('Governor');
});
