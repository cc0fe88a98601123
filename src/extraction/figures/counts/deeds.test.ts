import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('what befell the counted', () => {
  it.each([
    ['Nurses evacuated 14 wounded miners.', ['wounded miners evacuated = 14 miner']],
    ['Six miners fled. Two of them told Reuters the roof fell.', ['miners fleeing = 6 miner']],
    ['Some 40 tanneries went under in the valley.', ['tanneries closed = 40 tannery']],
    ['The mine will cost 300 jobs.', ['jobs lost = 300 job']],
    ['The chain announced the closure of 25 branches.', ['branches closed = 25 branch']],
    ['The carmaker recalled 90,000 vans.', ['vans recalled = 90000 van']],
    ['Two mills will close in 2030, another two in 2032.', ['mills closed = 2 mill (2030)', 'mills closed = 2 mill (2032)']],
    ['The mint struck off 400 coins, of which 90 were sold.', ['coins = 400 coin', 'coins sold = 90 coin']],
    [
      'The town will lose 600 office jobs in May and 200 office jobs in June.',
      ['office jobs lost = 600 job (2024-05)', 'office jobs lost = 200 job (2024-06)'],
    ],
    ['The factory turns out 400 bicycles a day.', ['bicycles made = 400 bicycle/day']],
    ['A total of 300 farmers were arrested.', ['farmers arrested = 300 farmer']],
    ['Police seized 2 tonnes of ivory.', ['ivory seized = 2 t']],
    ['The gale killed hundreds of sheep.', ['sheep killed = 100 sheep']],
    ['Police arrested dozens of miners and thousands of farmers.', ['miners arrested = 12 miner', 'farmers arrested = 1000 farmer']],
    ['They mourned the murder of hundreds of villagers.', ['villagers killed = 100 villager']],
    ['The blast left 9 dead, including 4 guards.', ['people killed = 9 person', 'guards killed = 4 guard']],
    ['The court ordered 40 envoys to leave.', ['envoys expelled = 40 envoy']],
    ['On the exchange 2 billion shares changed hands.', ['shares traded = 2000000000 share']],
    ['The pickets carried out 38 raids.', ['raids carried out = 38 raid']],
    ['The stores took on 650 temporary packers.', ['temporary packers hired = 650 packer']],
    ['Police seized 3 million euros in cash.', ['cash seized = 3000000 EUR']],
    ['Thieves stole jewels worth $4 million.', ['value of jewels stolen = 4000000 USD']],
    ['The shop sold jewels worth $4 million.', ['sales of jewels = 4000000 USD']],
    ['Soldiers pulled six men from the lake and shot them.', []],
    ['The rebels claimed 30 lives had been saved.', ['lives = 30 life']],
    ['The war gave rise to 3,000 refugees.', ['refugees = 3000 refugee']],
    ['The blast killed 30 wounded soldiers.', ['wounded soldiers killed = 30 soldier']],
    ['The flood claimed 30 lives.', ['people killed = 30 person']],
    ['The ambush claimed the lives of 12 guards.', ['guards killed = 12 guard']],
    ['Divers plucked 40 sailors from the sea.', ['sailors rescued = 40 sailor']],
    ['The war has driven 2 million from their homes.', ['people displaced = 2000000 person']],
    ['The army lost 300 troops, killed or wounded, in May.', ['troops killed or injured = 300 troop (2023-05)']],
    ['The school sent home 90 pupils.', ['pupils sent home = 90 pupil']],
    ['Orvel recalls 2.1m vans over loose belt risk.', ['vans recalled = 2100000 van, of Orvel']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });

  it('is not told by a verb that only makes a noun a deed', async () => {
    expect(await figureLines('The minister made 14 visits.')).toEqual(['visits = 14 visit']);
  });
});
