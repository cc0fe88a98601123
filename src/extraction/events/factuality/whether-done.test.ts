import { describe, expect, it } from 'vitest';
import { read } from '../../../language/index.ts';
import { reportOf } from '../../../language/testing.ts';
import { extract } from '../../index.ts';

/** The statuses of what a sentence tells with a type. */
async function toldIn(text: string): Promise<string[]> {
  const report = reportOf(text, { published: '2024-05-22' });
  return extract(report, await read(report)).events.flatMap(({ plover, status }) => (plover ? [`${plover.type} ${status}`] : []));
}

describe('whether a deed was done', () => {
  it.each([
    ['It is not true that Kenya attacked Somalia.', 'ASSAULT negated'],
    ['The report that Kenya attacked Somalia turned out to be wrong.', 'ASSAULT negated'],
    ['There is no truth in claims that Kenya attacked Somalia.', 'ASSAULT negated'],
    ['A blogger wrongly claimed that Kenya had attacked Somalia.', 'ASSAULT negated'],
    ['It is no secret that Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['It is true that Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['There is no doubt that Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['Kenya continues to attack Somalia.', 'ASSAULT ongoing'],
    ['Kenya first sent envoys and went on to attack Somalia.', 'ASSAULT occurred'],
    ['Kenya did not hesitate to attack Somalia.', 'ASSAULT occurred'],
    ['Kenya held back for years, only to attack Somalia in May.', 'ASSAULT occurred'],
    ['Kenya admitted attacking Somalia.', 'ASSAULT occurred'],
    ['Instead of attacking Somalia, Kenya held an election.', 'ASSAULT negated'],
    ['Kenya waited rather than attack Somalia.', 'ASSAULT negated'],
    ['Kenya is suspected of attacking Somalia.', 'ASSAULT alleged'],
    ['Kenya claims to have attacked Somalia.', 'ASSAULT alleged'],
    ['Kenya is known to have attacked Somalia.', 'ASSAULT occurred'],
    ['Kenya was lured into attacking Somalia.', 'ASSAULT occurred'],
    ['Kenya resorted to attacking Somalia.', 'ASSAULT occurred'],
    ['A Kenyan general was charged with attacking Somalia.', 'ASSAULT alleged'],
    ['Kenya boasted of attacking Somalia.', 'ASSAULT alleged'],
    ['Kenya, Somalia claimed, attacked Chad.', 'ASSAULT alleged'],
    ['Kenya attacked Somalia, Chad claimed.', 'ASSAULT alleged'],
    ['Kenya, Chad said, attacked Somalia.', 'ASSAULT occurred'],
    ['Two Kenyan guards were killed in an attack blamed on Somali rebels.', 'ASSAULT alleged'],
    ['Two Kenyan guards were killed in an attack claimed by Somali rebels.', 'ASSAULT occurred'],
    ['Peru and Chile have yet to agree on fishing quotas.', 'AGREE negated'],
    ['Kenya has yet to recognise Somaliland.', 'REJECT occurred'],
    ['It might not be true that Kenya attacked Somalia.', 'ASSAULT hypothetical'],
    ['Reports that Kenya attacked Somalia were untrue.', 'ASSAULT negated'],
    ['Reports that Kenya attacked Somalia may be untrue.', 'ASSAULT alleged'],
    ['Unconfirmed reports said Kenya had attacked Somalia.', 'ASSAULT alleged'],
    ['Kenya is presumed to have attacked Somalia.', 'ASSAULT alleged'],
    ['Kenya faces accusations of attacking Somalia.', 'ASSAULT alleged'],
    ['Kenya denied accusations of attacking Somalia.', 'ASSAULT denied'],
    ['Kenya rejected accusations that it had attacked Somalia.', 'ASSAULT denied'],
    ['Kenya at no point attacked Somalia.', 'ASSAULT negated'],
    ['In no time, Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['Kenya used to attack Somalia before the war.', 'ASSAULT occurred'],
    ['Kenya was the last to attack Somalia.', 'ASSAULT occurred'],
    ['Kenya has delayed expelling the Somali ambassador.', 'SANCTION planned'],
    ['Kenya delayed the vote, expelling the Somali ambassador.', 'SANCTION occurred'],
    ['Kenyan ministers came under fire for jailing editors.', 'ACCUSE occurred'],
    ['Kenyan troops came under fire for three hours.', 'ASSAULT occurred'],
    ['Kenyan troops came under fire from rebels over the dam.', 'ASSAULT occurred'],
    ['A Kenyan helicopter came under fire over a lake.', 'ASSAULT occurred'],
    ['Kenyan medics came under fire for two miles.', 'ASSAULT occurred'],
    ['Kenyan soldiers came under fire from farmers.', 'ASSAULT occurred'],
    ['The Kenyan army came under fire from rights groups over its handling of the floods.', 'ACCUSE occurred'],
    ['Kenyan ministers came under fire over a budget.', 'ACCUSE occurred'],
    ['There were no reports of an attack by Kenya on Somalia.', 'ASSAULT negated'],
    ['Kenya denied reports of an attack by its army on Somalia.', 'ASSAULT denied'],
    ['Reports of talks between Kenya and Somalia were false.', 'CONSULT negated'],
    ['There were reports of an attack by Kenya on Somalia.', 'ASSAULT alleged'],
    ['Kenya never chose to attack Somalia.', 'ASSAULT negated'],
    ['Kenya denied that it chose to attack Somalia.', 'ASSAULT denied'],
    ['Kenya has opted to free the Somali pilots.', 'AGREE occurred'],
    ['Kenya chose to free the Somali pilots.', 'RETREAT occurred'],
    ['Kenyan police are due to arrest a Somali envoy on Friday.', 'COERCE planned'],
    ['Talks between Kenya and Somalia are due to resume on Friday.', 'CONSULT planned'],
    ['Kenya failed to visit Somalia.', 'CONSULT negated'],
    ['Kenya falsely said that Chad had attacked Somalia.', 'ASSAULT negated'],
    ['Kenya held off Chad, attacking Somalia.', 'ASSAULT occurred'],
    ['Peru first hesitated but went on to jail Bolivian miners.', 'COERCE occurred'],
  ])('%s %s', async (text, told) => {
    expect(await toldIn(text)).toContain(told);
  });

  it.each([
    ['It is not clear that Kenya attacked Somalia.'],
    ['Kenya behaved as if it had attacked Somalia.'],
    ['Kenya wants to talk rather than attack Somalia.'],
    ['Kenya refused to apologise for attacking Somalia.'],
    ['Kenya shelved a plan to attack Somalia.'],
    ['Uganda accused Kenya of attacking Somalia.'],
    ['Kenya held off attacking Somalia.'],
    ['Kenya is too weak to attack Somalia.'],
    ['Kenya is close to attacking Somalia.'],
    ['Kenya looked into attacking Somalia.'],
    ['Kenya hoped to have attacked Somalia by May.'],
    ['Kenya agreed only to attack Somalia if others joined.'],
    ['Kenya was pressed into attacking Somalia, but refused.'],
    ['Kenya was not accused of attacking Somalia.'],
    ['Kenya may be accused of attacking Somalia.'],
    ['Kenya was not charged with attacking Somalia.'],
    ['Kenya used a summit to discuss attacking Somalia.'],
    ['The newspaper wrongly reported that Kenya had attacked Somalia in 2019.'],
    ['Kenya is the strongest country to attack Somalia.'],
    ['Kenya is the last country to attack Somalia.'],
    ['Kenya was the only candidate to attack Somalia.'],
  ])('%s tells no deed', async (text) => {
    expect((await toldIn(text)).filter((told) => /^ASSAULT (?:occurred|ongoing|planned|expected|alleged|negated)/u.test(told))).toEqual([]);
  });

  it.each([
    ['Kenya attacked Somalia rather than Uganda.', 'ASSAULT occurred'],
    ['Instead of talks, Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['Far from the capital, Kenya attacked Somalia.', 'ASSAULT occurred'],
    ['Kenya wrongly attacked Somalia.', 'ASSAULT occurred'],
    ['The report that Kenya attacked Somalia drew wrong answers.', 'ASSAULT alleged'],
    ['Kenya continued to attack Somalia in 2019.', 'ASSAULT occurred'],
  ])('%s %s, whatever stands beside it', async (text, told) => {
    expect(await toldIn(text)).toContain(told);
  });
});
