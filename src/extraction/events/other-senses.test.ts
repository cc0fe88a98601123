import { describe, expect, it } from 'vitest';
import { findingsOf, typedEventLines } from '../../../test/support/findings-of-text.ts';

/** Verbs of the frames in other senses: with things and ideas as arguments, in sport and trade, as states, wishes and sayings. */
const NO_EVENT: readonly string[] = [
  'Ghana stopped making cars.',
  'Kenya leans on Uganda for power.',
  'The report demonstrates that Kenya depends on imports.',
  'Norway demonstrated that small states can prosper.',
  'Brazil demonstrated a new vaccine to reporters.',
  'Emmanuel Macron argued that the tax helps Kenya.',
  'Economists argue for lower taxes.',
  'The ferry sank, killing 14 passengers from Manila.',
  'A gas explosion destroyed a hotel in Naples, killing a Polish couple.',
  'Ethiopian troops were backed by tanks.',
  'Portugal cannot simultaneously support two candidates.',
  'Norway did not immediately accept the offer.',
  'The World Health Organization approved a vaccine.',
  'The jury awarded the widow 3 million dollars.',
  'Germany is not ready to abandon the euro.',
  'Narendra Modi is ready to learn from his mistakes.',
  '"If the price falls, Kenya will have to cut wages," he said.',
  'Spain will have to borrow more next year, economists said.',
  'It is unclear how far Brazil supports the plan.',
  'France has closely monitored the use of pesticides.',
  'Germany is watching how Poland votes.',
  'The drought threatens Kenyan tea.',
  'Rising seas threaten the world order, Norway believes.',
  `Inflation threatens Argentina's recovery.`,
  'Norway gave $300 million last year.',
  'Canada gave up the search for oil.',
  'Egypt removed two firms from a list of exporters.',
  'Narendra Modi declined to comment.',
  'The Kremlin refused to comment on the report.',
  'A Kenyan spokesman declined to say how many soldiers were there.',
  'Peru declined to name the company.',
  'Kenyan farmers are fighting drought.',
  'Brazil is fighting inflation.',
  'Germany attacked the problem of waste.',
  'Spain beat Portugal 2-0 on Saturday.',
  'Brazil defeated Chile in the final.',
  'Ghana crushed Togo in the qualifier.',
  'Norway shot to the top of the table.',
  'France hit a record in exports.',
  'Canada struck oil in May.',
  'Kenya struck a balance between growth and debt.',
  'The minister struck a conciliatory tone, Egypt said.',
  'Chilean wine captured the Japanese market.',
  'Italy captured the attention of investors.',
  'Mexico seized the opportunity to sell more cars to Japan.',
  'India seized on the report.',
  'Poland arrested the decline of its railways.',
  'Hungary banned plastic bags.',
  'Kenya imposed a tax on plastic.',
  'Sweden charged a fee for passports.',
  'Japan charged ahead with its reforms.',
  'Brazil deployed a new payment system.',
  'Kenya mobilised savings to fund roads.',
  'Spain launched a satellite on Monday.',
  'India launched a website for students.',
  'Iran tested a vaccine.',
  'France raised the alert about bird flu.',
  'Norway cut spending on railways.',
  'The Netherlands cut interest payments.',
  'Kenya halted work on a dam.',
  'Morocco froze wages.',
  'Chile broke a record for exports.',
  'Italy broke with tradition.',
  'Portugal met its target for solar power.',
  'Kenya met the conditions of the loan.',
  'Narendra Modi visited a website.',
  'India hosts the largest population of tigers.',
  'Kenya hosts many elephants.',
  'Brazil hosted the World Cup in 2014.',
  'Canada called the plan a mistake.',
  'Chile called a halt to the project.',
  'Talks between doctors and patients help, Norway says.',
  'Ireland recognised the need for change.',
  'Spain recognised the difficulty of the task.',
  'Japan welcomed the new year with fireworks.',
  'Kenya backs up its data every night.',
  'Brazil supports a population of 200 million.',
  'Egyptian soil supports few trees.',
  'Peru signed off on the accounts.',
  'Australia signed the guest book.',
  'Chile agreed with the figures.',
  'India and Pakistan agree that tea is good.',
  'The numbers agree with those of Kenya.',
  'Kenya promises to be hot in August.',
  'France offers tourists many museums.',
  'Spain offers low taxes.',
  'Kenya provides a habitat for lions.',
  'Norway provides most of the gas.',
  'Germany supplies a third of the market.',
  'The river supplies water to Egypt.',
  'Denmark saved money on heating.',
  'India saved its best for last.',
  'Brazil shares a border with Peru.',
  'Kenya shares the view that taxes are too high.',
  'China trades at a discount.',
  'Italy released a new coin.',
  'Canada released figures on jobs.',
  'Japan released water into the sea.',
  'Turkey withdrew a coin from circulation.',
  'Kenya pulled out all the stops.',
  'Ethiopia surrendered the lead in the marathon.',
  'France surrendered to the charm of the singer.',
  'Spain resigned itself to defeat.',
  'Chile requires a passport of visitors.',
  'The law requires Kenya to publish figures.',
  'The job demands patience, Modi said.',
  'Brazil ordered 100 buses.',
  'Ghana asked whether the price was right.',
  'Germany wants to remain neutral.',
  'Kenya asked for a receipt.',
  'Poland insisted on quality.',
  'The rain urged Kenya on.',
  'The photo invited ridicule of Peru.',
  'Norway blamed the weather.',
  'Germany blamed high prices for the decline.',
  'Chile criticised no one.',
  'Kenya is investigating the potential of solar power.',
  'India is studying the proposal.',
  'Brazil examined the market for soya.',
  'France probed the depths of the ocean.',
  'Sweden ignored the noise.',
  'Spain resisted the temptation to spend.',
  'The economy of Kenya failed to grow.',
  'Stocks in Japan rallied on Tuesday.',
  'The Brazilian real rallied against the dollar.',
  'The company struck gold in Ghana.',
  'Italian bakers went on holiday.',
  'Egypt blocked the sun with curtains.',
  'Chinese students occupy most places in the course.',
  'Oil occupies a special place in Iraq.',
  'Japan invaded the market with cheap cars.',
  'Sudan was bombarded with questions.',
  'Germany killed off the reform.',
  'Spain killed the bill.',
  `Kenya's efforts to end the war in Sudan are known.`,
  'The organization of a conference takes time, Chile said.',
  'Brazil keeps its ties with Iran apart.',
  'Relations between Kenya and Uganda are good.',
  'Kenya is careful to avoid harm.',
  'Norway has no plans to join.',
  'Brazil is unlikely to attack anybody.',
  'Germany must decide soon.',
  `Peru's rejection of extremism is well known.`,
  'The treaty threatens to become a dead letter for Norway.',
  'The crisis threatens to spill over into Uganda.',
  'Kenya stands ready for the rains.',
  'Egypt defended its title against Ghana.',
  'Chile thanked nobody.',
  'Kenya is committed to free trade.',
  'Iran and Egypt improved their scores.',
  'Germany opened the door to cheap imports.',
  'Japan censored nothing.',
  'Brazil hopes to sell beef to Japan.',
  `Egypt's plans to build a dam worry Sudan.`,
  'Brazil is able to help Peru.',
  `Kenya's readiness to help Uganda is in doubt.`,
  'Spain can count on France.',
  'Iran relies on Russia for grain.',
  'Turkey benefits from trade with Russia.',
  'India sells software to the world.',
  'Kenya exports tea to Egypt every year.',
  'The talks between India and Pakistan could help.',
  'A visit by Emmanuel Macron to Kenya would be costly.',
  'Critics accuse Western media of bias.',
  'Norway has been called a model for Kenya.',
  'Chinese firms face sanctions.',
  'Fear of sanctions keeps Chinese banks away from Russia.',
  'Sanctions hurt Iran.',
  'The war in Ukraine has raised prices in Kenya.',
  'The invasion of the market by cheap goods worries Italy.',
  'France looks to Africa for growth.',
  'Kenya fights for its place in the world.',
  'Norway fights against the clock.',
  'Germany struggles with reform.',
  'Japan battles with debt.',
  `Japan's struggle with debt goes on.`,
  'Italy ignored the warnings.',
  'Iran is opposed to war.',
  'Spain blocks the view.',
  'The dam blocks the river, Sudan said.',
  'The party blocked roads in Peru with its cars.',
  'Kenya stopped at nothing.',
  'Togo cut its losses.',
  'Morocco cuts a fine figure.',
  'Norway ended the year with a surplus.',
  'Japan ended its long wait for gold.',
  'Finland ended the match early.',
  'Iran freed up capital for roads.',
  'The law freed farmers in India from taxes.',
  'Kenya was freed from debt.',
  'Germany freed itself from coal.',
  'The design appeals to the Japanese.',
  'Kenya appealed against the ruling.',
  'The offer appealed to Norway.',
  'Brazil asked nothing of Peru.',
  'Norway told its own story.',
  'Kenya was ordered by size.',
  'Turkey commands a strong position.',
  'The work demands much of Kenya.',
  'Spain pushed for a second goal.',
  'India pressed ahead with its plans.',
  'Norway invites comparison with Sweden.',
  'The beach invites visitors to Spain to rest.',
  'Kenya accepted the result of the match.',
  'Egypt accepts credit cards.',
  'Ghana approved a budget.',
  'Norway passed a law on fishing.',
  'Chile adopted the metric system.',
  'Brazil adopted a child.',
  'Norway honoured its promise.',
  'Kenya honoured its debts.',
  'Kenya celebrates its victory over Ghana.',
  'Italy backed the wrong horse.',
  'Kenya built a wall of silence.',
  'Egypt built schools in the south.',
  'Kenya stationed teachers in the north.',
  'Brazil moved to the top.',
  'Kenya strengthened its defence in the second half.',
  'Canada raised its profile in Asia.',
  'Ghana sent a message to its fans.',
  'Kenya sent a letter to the bank.',
  'Chile sent flowers to Peru.',
  'Egypt gave an answer.',
  'Brazil gave a concert in Spain.',
  'Spain gave Portugal a hard time.',
  'Norway gave Sweden the lead.',
  'Italy provided an example to France.',
  'Kenya offered an explanation to Uganda.',
  'The museum gave Kenya a mask.',
  'Ireland returned to growth.',
  'Kenya returned to form.',
  'Spain travelled to the final.',
  'Rain arrived in Kenya.',
  'The letter arrived in Norway on Monday.',
  'The parcel travelled to Egypt.',
  'Oil prices visited new lows in Norway.',
  'Butterflies visit Mexico each year.',
  'Tourists visited Spain in droves.',
  'The film travelled to Japan.',
  'Germany met France in the final on Sunday.',
  'The rivers meet in Sudan.',
  'East meets West in Turkey.',
  'Kenya met with success.',
  'Egypt met with difficulties.',
  'Norway talks about the weather.',
  'Kenya left the treaty on the table.',
  'The minister left office at six in Norway.',
  'Chile left its mark on football.',
  'Brazil lost power for an hour.',
  'Iran released oil into the strait.',
  'Japan withdrew money from the bank.',
  'Norway pulled out a chair.',
  'Germany laid down rules.',
  'Kenya handed over to the next speaker.',
  `Spain handed out prizes to Peru's poets.`,
  'Norway recalled the good times with Sweden.',
  'Ghana recalled two players.',
  'Sweden recalled 3,000 cars.',
  'Kenya broke its silence.',
  'Italy broke its own record.',
  'Kenya suspended disbelief.',
  'Panama was hit by a hurricane.',
  'Women in Kenya went on working.',
  'The Kenyan minister appeared before a court in Uganda as a witness.',
  'A lawyer from Kenya came before the Ugandan court on Monday.',
  'The president of Kenya called Uganda a partner in crime.',
  'The president of Kenya called Uganda an ally that nobody can trust.',
  'Kenyan children walked through the town on Monday.',
  'The Kenyan rebels kept two Ugandan cows.',
  'The Kenyan rebels kept two Ugandan farmers.',
  'Kenya has no trucks with Ugandan drivers.',
  'Kenya had a truck with Ugandan plates.',
  'Kenya moved Somali refugees to a camp in the north.',
  'The Kenyan government faces protests.',
];

describe('a verb in another sense tells no event', () => {
  it.each(NO_EVENT)('%s', async (sentence) => {
    expect(await typedEventLines(sentence)).toEqual([]);
  });
});

describe('a verb tells an event where the words beside it give it that sense', () => {
  it.each([
    ['A Kenyan journalist appeared before a Ugandan court on charges of treason.', 'put on trial occurred: Uganda → Kenyan journalist'],
    ['The Kenyan farmers stood before a Ugandan tribunal accused of murder.', 'put on trial occurred: Uganda → Kenyan farmers'],
    ['Kenya took its neighbour Uganda to court.', 'sue occurred: Kenya → Uganda'],
    ['A Ugandan court ordered the release of a Kenyan journalist.', 'order release occurred: Uganda → Kenyan journalist'],
    ['Kenya called Uganda a partner.', 'praise occurred: Kenya → Uganda'],
    ['Kenya forcibly moved Somali refugees to a camp in the north.', 'deport occurred: Kenya → Somali refugees'],
    ['Kenya moved Somali villagers against their will to a camp near the border.', 'deport occurred: Kenya → Somali villagers'],
    ['Kenyan rebels kept a Ugandan engineer captive.', 'hold hostage occurred: Kenyan rebels → Ugandan engineer'],
    ['Kenya had no truck with Uganda.', 'reject occurred: Kenya → Uganda'],
    ['The European Union opened membership talks with Ukraine.', 'negotiate occurred: European Union & Ukraine → '],
    ['Kenya fired a Ugandan envoy.', 'dismiss occurred: Kenya → Uganda'],
  ])('%s', async (sentence, told) => {
    expect(await typedEventLines(sentence)).toContain(told);
  });
});

describe('what is told and by whom decides the type', () => {
  it('keeps what is only prepared, or told of others, apart from a promise', async () => {
    expect(await typedEventLines('Officials in Washington said that Iran was preparing to send drones to Russia.')).toEqual([
      'send weapons planned: Iran → Russia',
    ]);
  });

  it('takes troops that are brought away for no deployment', async () => {
    expect(await typedEventLines('Finland flew its soldiers out of Lebanon.')).toEqual(['withdraw occurred: Finland → Lebanon']);
    expect(await typedEventLines('Ghana brought two battalions home from Liberia.')).toEqual(['withdraw occurred: Ghana → Liberia']);
    expect(await typedEventLines('Chad pulled its soldiers back from Libya to Niger.')).toEqual(['withdraw occurred: Chad → Libya']);
    expect(await typedEventLines('Algeria moved a brigade from Oran to Libya.')).toEqual(['send forces occurred: Algeria → Libya']);
  });

  it('takes support that is missing for no refusal', async () => {
    expect(await typedEventLines('Norway does not support Egypt.')).toEqual(['support negated: Norway → Egypt']);
  });

  it('takes being struck off a list for no dismissal', async () => {
    expect(await typedEventLines('Norway removed two Kenyan banks from its sanctions list.')).toEqual([
      'ease sanctions occurred: Norway → Kenyan banks',
    ]);
    expect(await typedEventLines('Norway removed the Kenyan judge from office.')).toEqual(['dismiss occurred: Norway → Kenya']);
  });

  it('tells what seems to have been done as probably done', async () => {
    expect(await typedEventLines('Kenya seems to have attacked Somalia.')).toEqual(['attack occurred: Kenya → Somalia']);
  });

  it('takes whoever asked for a meeting for none of those who met', async () => {
    expect(await typedEventLines('Olaf Scholz, at the request of Rishi Sunak, held a meeting with William Ruto.')).toEqual([
      'meet occurred: Olaf Scholz & William Ruto → ',
    ]);
  });

  it('denies nothing that the words do not deny', async () => {
    const findings = await findingsOf('Norway may sue Kenya if Kenya continues to sell oil to Uganda.');
    expect(findings.events.filter(({ polarity }) => polarity === 'negative')).toEqual([]);
  });

  it.each([
    'General Brandt of Norway insists the radar poses no risk to Kenya.',
    'Norway said Kenya has yet to name an envoy.',
    'Norway said that Kenya should expect more rain.',
    'Another 500 Kenyan workers will be needed to help Norway.',
  ])('takes what is claimed, awaited or needed for no demand and no threat: %s', async (text) => {
    const { events } = await findingsOf(text);
    expect(events.filter(({ plover }) => plover?.type === 'REQUEST' || plover?.type === 'THREATEN')).toEqual([]);
  });

  it('takes what is left open for no refusal', async () => {
    const { events } = await findingsOf('President Brandt of Norway said that further tolls could not be ruled out.');
    expect(events.filter(({ plover }) => plover?.type === 'REJECT')).toEqual([]);
  });

  it('takes what something is done for as not yet done', async () => {
    const { events } = await findingsOf('Norway sent judges so that Kenyan rebels are arrested.');
    expect(events.filter(({ plover }) => plover?.type === 'COERCE')).toEqual([]);
  });
});
