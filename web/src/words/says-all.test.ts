import { expect, it } from 'vitest';
import { saysAll } from './says-all.ts';

it.each([
  ['4 border guards killed', 'Four border guards'],
  ['47 percent growth of exports', '47%'],
  ['more than 1,700 people killed', 'more than 1700 people'],
  ['about 14,000 homes destroyed', 'some 14,000 homes'],
  ['$240.1 billion trade', '$240.1 billion'],
])('“%s” says all of “%s”', (line, words) => expect(saysAll(line, words)).toBe(true));

it.each([
  ['4 border guards killed', 'Four Norland border guards'],
  ['$240.1 billion trade', '$240 billion'],
  ['11 guards injured', 'eleven others'],
])('“%s” doesn’t say all of “%s”', (line, words) => expect(saysAll(line, words)).toBe(false));
