import { bearerOf } from './bearer.ts';
import type { Measured } from './beside.ts';
import { clauseOfCount } from './count-clause.ts';
import { modifiersOf } from './modifiers.ts';
import type { Named } from './name.ts';
import { purposeOf } from './purpose.ts';
import type { Told } from './told-already.ts';

/** More words than this behind the name can't be read at a glance. */
const LONGEST = 16;

/**
 * What is measured in the words of its phrase and clause, so that it is true when read alone: "payment for [a stake in the mill]", "workers [who will lose their jobs]",
 * "passengers carried [by ferry]". Undefined where they tell no more than the name does. The words are the report's, without articles.
 * @param told whom the figure is about: who is told there isn't told again
 */
export function nameInFull(measured: Measured, { name }: Named, told: Told): string | undefined {
  const { measure } = measured;
  if (measure.elsewhere && measure.rule !== 'beside') return undefined;
  const bearer = bearerOf(measured, told);
  // "cost of [club]", "[to join club]"
  if (measure.verbName === 'cost' && bearer !== undefined) return `cost ${bearer}`;
  const parts = [modifiersOf(measured, name, told), purposeOf(measured, name, told), clauseOfCount(measured, told), bearer];
  const rest = parts.filter((part) => part !== undefined).join(' ');
  return rest === '' || rest.split(' ').length > LONGEST ? undefined : `${name} ${rest}`;
}
