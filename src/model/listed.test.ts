import { expect, it } from 'vitest';
import { listed } from './listed.ts';

it('lists names as one says them', () => {
  expect([[], ['Norway'], ['Norway', 'Chile'], ['Norway', 'Chile', 'Kenya']].map(listed)).toEqual([
    '',
    'Norway',
    'Norway and Chile',
    'Norway, Chile and Kenya',
  ]);
});
