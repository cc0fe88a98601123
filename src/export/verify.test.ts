import { describe, expect, it } from 'vitest';
import { firstExport } from '../../test/expected/first-export.ts';
import { verify } from './verify.ts';

describe('verify', () => {
  it('finds nothing wrong with an export written by hand', () => {
    expect(verify(firstExport)).toEqual([]);
  });
});
