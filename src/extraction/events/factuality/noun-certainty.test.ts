import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function toldOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ plover, status }) => (plover ? [`${plover.type} ${status}`] : []));
}

describe('a deed told by a noun', () => {
  it.each([
    ["A spokesman confirmed Chad's expulsion of the German ambassador.", 'SANCTION occurred'],
    ["Shares fell in response to Niger's expulsion of the French ambassador.", 'SANCTION occurred'],
    ["News of Mexico's arrest of two Peruvian officials drew wide attention.", 'COERCE occurred'],
    ['Pakistan responded on Monday with a condemnation of India.', 'ACCUSE occurred'],
    ['Russia retaliated with the expulsion of two British diplomats.', 'SANCTION occurred'],
    ['On her first visit to Kenya, Angela Merkel made no comment.', 'CONSULT occurred'],
    ['The Kenyan army denied any attack on Somali rebels.', 'ASSAULT denied'],
    ["The Kenyan army's alleged attack on Somali rebels drew wide attention.", 'ASSAULT alleged'],
    ['Antony Blinken called off a trip to Beijing.', 'CONSULT negated'],
    ['The Pentagon scrapped a planned strike on Syria.', 'ASSAULT negated'],
    ["Iraq's invasion of Kuwait was called off.", 'ASSAULT negated'],
    ['Monday saw a raid on Somali rebels by the Kenyan army.', 'ASSAULT occurred'],
    ['Reports of an attack on Somali rebels by the Kenyan army drew wide attention.', 'ASSAULT alleged'],
    ['The visit to Rwanda by Emmanuel Macron was the third in a month.', 'CONSULT occurred'],
    ['The ruling followed a raid by Ukrainian troops on the Russian town of Sudzha.', 'ASSAULT occurred'],
    ['The raid on Khost triggered a retaliatory attack by Taliban forces on Pakistan.', 'ASSAULT occurred'],
    ['Prices fell after the release of Peruvian sailors by Chile.', 'RETREAT occurred'],
    ["Prices rose ahead of Emmanuel Macron's visit to Rwanda.", 'CONSULT planned'],
    ["India's ban on the Chinese firm Huawei on Monday drew wide attention.", 'COERCE occurred'],
  ])('is as settled as what it is told of: %s', async (text, told) => {
    expect(await toldOf(text)).toEqual([told]);
  });

  it.each([
    ['The lawsuit against Benin by Togo was the fourth in a year.', 'ACCUSE occurred'],
    ["Laos's tariffs on Myanmar, the second this year, drew wide attention.", 'SANCTION occurred'],
    ['Togolese troops were the target of a raid by Beninese rebels.', 'ASSAULT occurred'],
    ['Latvia received a rebuke from Estonia on Monday.', 'ACCUSE occurred'],
    ['Reports of an attack on Chadian troops by Libyan rebels drew wide attention.', 'ASSAULT alleged'],
    ['In a warning to Latvia on Monday, Belarus spoke of war.', 'THREATEN occurred'],
    ['Peru went ahead on Monday with a visit to Chile.', 'CONSULT occurred'],
    ["Two days after Malta's ban on Libyan singers, prices fell.", 'COERCE occurred'],
    ["Prices fell after Togo's expulsion of the Beninese envoy, the fourth this year.", 'SANCTION occurred'],
  ])('is told by what surrounds it: %s', async (text, told) => {
    expect(await toldOf(text)).toContain(told);
  });

  it.each([
    'India defended its ban on Chinese apps.',
    'The visit to Paris was the first item on the agenda.',
    "Peru's clash with Chile in the semi-final ended 2-1.",
    'Monday saw heavy trading in Tokyo.',
    'Togo faced a strike by nurses on Monday.',
    "Nokia's pledge to Chad, the largest exporter of gum, is old.",
    "The duty on Chinese steel is the worst of Kenya's problems.",
  ])('is none by like words: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });

  it.each([
    'An Israeli attack on Iran would be a mistake.',
    'NATO would respond to an attack on Estonia by Russia.',
    'Without an attack on Chad by Sudan, prices would fall.',
    "Ministers discussed the timing of Macron's visit to Kenya.",
    'A Chadian attack on Niger will draw a response from Mali.',
    "India's ban on the Chinese firm Huawei draws wide attention.",
    'The levy could trigger an attack by Iran on Israel.',
    'A visit to Rwanda by Emmanuel Macron would be the third in a month.',
  ])('is not told where it may never be: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });

  it.each([
    ['A Russian attack on the Ukrainian city of Sumy destroyed a school.', 'Russia', 'Sumy'],
    ['The Kenyan guards defended their detention of French diplomats on Tuesday.', 'Kenya', 'France'],
    ['A bomb attack on Turkish soldiers in Iraq by Kurdish rebels drew wide attention.', 'Kurdish rebels', 'Türkiye'],
  ])('has its own parties: %s', async (text, source, target) => {
    const { events, entities } = await findingsOf(text);
    const told = events.find(({ plover }) => plover !== undefined);
    expect(told?.participants.map(({ role, entity }) => `${role} ${entities[entity]?.name}`)).toEqual([`source ${source}`, `target ${target}`]);
    expect(told?.time).toBeUndefined();
  });

  it('is not of the year since which it is the first', async () => {
    const { events } = await findingsOf('It was Angela Merkel’s first visit to Kenya since 2011.');
    expect(events.map(({ status, time }) => [status, time])).toEqual([['occurred', undefined]]);
  });

  it('is done to whom it was told to be done to, where it is taken up', async () => {
    const { events, entities } = await findingsOf(
      'The arrest of a Chilean judge by Peru in March drew wide attention. Police in Lima carried out the arrest on March 28.',
    );
    const targets = events.flatMap(({ plover, participants }) => (plover ? participants.filter(({ role }) => role === 'target') : []));
    expect(targets.map(({ entity }) => entities[entity]?.country)).toEqual(['CHL', 'CHL']);
  });

  it('is asked of whoever does it, and no help is held back by denying that one gives it', async () => {
    const asked = await findingsOf('Peru called for an end to Israel’s attacks on Gaza.');
    const target = asked.events[0]?.participants.find(({ role }) => role === 'target');
    expect(target && asked.entities[target.entity]?.name).toBe('Israel');
    expect(await toldOf('Rwanda denies support for M23 rebels in Congo.')).toEqual([]);
    expect(await toldOf('Hungary denied aid to Ukraine.')).toEqual(['SANCTION occurred']);
  });

  it('is told beside what is said against it', async () => {
    expect(await toldOf("Jordan condemned Iraq's invasion of Kuwait on Tuesday.")).toEqual(['ACCUSE occurred', 'ASSAULT occurred']);
    expect(await toldOf('Jordan condemned the invasion of Kuwait.')).toEqual(['ACCUSE occurred']);
  });

  it('is no protest where it is a blow of arms', async () => {
    expect(await toldOf('Israel called off a strike on Hezbollah.')).not.toContain('CONCEDE occurred');
    expect(await toldOf('Nurses in Kenya called off a strike on Monday.')).toEqual(['CONCEDE occurred']);
  });

  it('is none where it is felt', async () => {
    expect(await toldOf('Peru responded with relief to the ruling by a court in Chile.')).toEqual([]);
    expect(await toldOf('Ghana reacted with relief to the trip by the president of Togo.')).not.toContain('AID occurred');
  });

  it.each([
    'India defended its ban on Pakistani singers.',
    'Poland defended its treatment of Belarusian migrants.',
    'Berlin defended its support for Israel.',
  ])('supports nobody by being defended: %s', async (text) => {
    expect(await toldOf(text)).toEqual([]);
  });

  it.each([
    ['Niger freed two pilots, and Chad deplored its raid on a Libyan base.', 'TCD'],
    ["Peru's president mourned his killing of four Bolivians.", 'PER'],
  ])('is not that of whoever deplores it: %s', async (text, country) => {
    const { events, entities } = await findingsOf(text);
    const deeds = events.filter(({ plover }) => plover?.type === 'ASSAULT').flatMap(({ participants }) => participants);
    expect(deeds.filter(({ role, entity }) => role === 'source' && entities[entity]?.country === country)).toEqual([]);
  });

  it.each([
    ['Mali responded to the raid on its camp on Friday with an attack on Niger on Sunday.', '2024-01-07'],
    ['Mali responded to the raid on its camp on Friday with an attack on Niger.', undefined],
    ['Mali retaliated on Friday with an attack on Niger.', '2024-01-05'],
    ['Mali responded to the ban last week with an attack on Niger.', undefined],
    ['On Friday Mali responded to the ban with an attack on Niger.', '2024-01-05'],
  ])('as an answer is of its own day: %s', async (text, day) => {
    const { events } = await findingsOf(text, { published: '2024-01-10' });
    expect(events.filter(({ predicate, plover }) => predicate === 'attack' && plover).map(({ time }) => time?.edtf)).toEqual([day]);
  });

  it('is not done to whom its answer is done to', async () => {
    const { events, entities } = await findingsOf("Niger avenged Libya's attack on its camp with sanctions on Mali.");
    const attack = events.find(({ plover }) => plover?.type === 'ASSAULT');
    expect(attack?.participants.map(({ role, entity }) => `${role} ${entities[entity]?.name}`)).toEqual(['source Libya', 'target Niger']);
  });

  it('is not told again by others of its kind', async () => {
    const { events } = await findingsOf('Ghana arrested a Togolese. Togo deplored the arrest. Ghana made such arrests in Benin too.');
    const again = events.filter(({ plover }) => plover?.type === 'COERCE').at(-1);
    expect(again?.participants.filter(({ role }) => role === 'target')).toEqual([]);
  });

  it.each([
    ['Gabriel Boric was thanked by Luis Arce during a visit to Chile on Monday.', 'Gabriel Boric'],
    ["French President Emmanuel Macron received Italy's Giorgia Meloni during her first visit to France.", 'Emmanuel Macron'],
    ["Italian Prime Minister Giorgia Meloni welcomed France's Emmanuel Macron during a visit to Rome.", 'Giorgia Meloni'],
  ])('is no visit of the host: %s', async (text, host) => {
    const { events, entities } = await findingsOf(text);
    const visits = events.filter(({ predicate, plover }) => plover && predicate === 'visit').flatMap(({ participants }) => participants);
    expect(visits.filter(({ role, entity }) => role === 'source' && entities[entity]?.name === host)).toEqual([]);
  });

  it('is not that of whoever acts at a visit of others', async () => {
    expect(await toldOf('During a visit to Rwanda, police arrested three Kenyan students.')).toEqual(['COERCE occurred']);
  });
});
