import { expect, it } from 'vitest';
import { names } from './mentions.fixture.ts';

it('bodies that their own words show are no firms', async () => {
  expect((await names('The U.S. Justice Department sued Corvex Inc on Tuesday.')).join()).toContain('U.S. Justice Department → name:organisation:');
  expect((await names('The Bank of Spain fined Corvex Inc on Tuesday.')).join()).toContain('Bank of Spain → name:organisation:');
});
