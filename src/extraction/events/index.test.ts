import { describe, expect, it } from 'vitest';
import { eventLine, findingsOf, typedEventLines } from '../../../test/support/findings-of-text.ts';

const placesOf = async (text: string) =>
  (await findingsOf(text)).events.flatMap(({ predicate, place, plover }) => (place && plover ? `${predicate} in ${place.span.exact}` : []));

const statusesOf = async (text: string) => (await typedEventLines(text)).map((line) => line.split(':')[0]);

const allStatusesOf = async (text: string) => (await findingsOf(text)).events.map(({ status }) => status);

const linesOf = async (text: string) => {
  const findings = await findingsOf(text);
  return findings.events.map((event) => eventLine(findings, event));
};

describe('events', () => {
  it('never reports a plan as done', async () => {
    expect(await typedEventLines('Emmanuel Macron plans to visit Kenya in March 2024.')).toEqual([
      'visit planned: Emmanuel Macron → Kenya (2024-03)',
    ]);
    expect(await typedEventLines('Emmanuel Macron is set to visit Kenya.')).toEqual(['visit planned: Emmanuel Macron → Kenya']);
    expect(await typedEventLines('The Kremlin said that Emmanuel Macron would visit Kenya.')).toEqual(['visit planned: Emmanuel Macron → Kenya']);
  });

  it('keeps what did not happen apart', async () => {
    expect(await typedEventLines('Emmanuel Macron declined to meet Olaf Scholz.')).toEqual(['refuse occurred: Emmanuel Macron → Olaf Scholz']);
    expect(await typedEventLines('Egypt denied that it had attacked Libya.')).toContain('attack denied: Egypt → Libya');
    expect(await typedEventLines('If Egypt attacks Libya, oil will cost more.')).toContain('attack hypothetical: Egypt → Libya');
  });

  it('tells what a state denies as denied, not as refused', async () => {
    expect(await typedEventLines('Egypt denies talks with Libya.')).toEqual(['meet denied: Egypt & Libya → ']);
    expect(await typedEventLines('Egypt denied an attack on Libya.')).toEqual(['attack denied: Egypt → Libya']);
    expect(await typedEventLines('Egypt denied a request by Libya.')).toEqual(['refuse occurred: Egypt → Libya']);
  });

  it('tells what is only alleged', async () => {
    expect(await typedEventLines('Egypt reportedly attacked Libya on 4 May 2023.')).toEqual(['attack alleged: Egypt → Libya (2023-05-04)']);
    expect(await typedEventLines('Libya claimed that Egypt attacked Sudan.')).toEqual(['attack alleged: Egypt → Sudan']);
  });

  it('leaves out wishes and fears', async () => {
    expect(await typedEventLines('Emmanuel Macron hopes to visit Kenya.')).toEqual([]);
    expect(await typedEventLines('There is fear of a Russian invasion of Poland.')).toEqual([]);
  });

  it('reads light verbs, passives and relative clauses', async () => {
    expect(await typedEventLines('Narendra Modi, who hosted Rishi Sunak in Delhi on 3 May 2023, smiled.')).toEqual([
      'host occurred: Narendra Modi → Rishi Sunak (2023-05-03)',
    ]);
    expect(await typedEventLines('Sanctions were imposed on Iran by Canada.')).toEqual(['impose sanctions occurred: Canada → Iran']);
    expect(await typedEventLines('Narendra Modi wrapped a two-day visit to Japan on 3 May 2023.')).toEqual([
      'visit occurred: Narendra Modi → Japan (2023-05-02/2023-05-03)',
    ]);
  });

  it('lets an opening time hold for the main clause and for what goes on beside it', async () => {
    expect(await typedEventLines('In May 2023, while visiting Kenya, Emmanuel Macron met Narendra Modi.')).toEqual([
      'visit occurred: Emmanuel Macron → Kenya (2023-05)',
      'meet occurred: Emmanuel Macron & Narendra Modi →  (2023-05)',
    ]);
  });

  it('gives an event the place that the words tell, and no other', async () => {
    expect(await placesOf('In Kenya, the Kremlin said, Narendra Modi will meet Rishi Sunak.')).toEqual(['meet in Kenya']);
    expect(await placesOf('The talks between Narendra Modi and Rishi Sunak will begin in Nairobi.')).toEqual(['meet in Nairobi']);
    expect(await placesOf('Narendra Modi met Rishi Sunak during his visit to Nairobi.')).toEqual(['meet in Nairobi', 'visit in Nairobi']);
    expect(await placesOf('Narendra Modi arrived from a trip to Europe, where he met Rishi Sunak.')).toContain('meet in Europe');
    expect(await placesOf('Narendra Modi met Rishi Sunak during Emmanuel Macron’s visit to Nairobi.')).not.toContain('meet in Nairobi');
    expect(await placesOf('Narendra Modi, who visited Nairobi in May, met Rishi Sunak.')).toEqual(['visit in Nairobi']);
    expect(await placesOf('Kenyan president William Ruto received Narendra Modi in his country on Monday.')).toEqual(['host in his country']);
  });

  it('shares a subject over "and"', async () => {
    expect(await typedEventLines('Narendra Modi visited Japan and met Rishi Sunak.')).toEqual([
      'visit occurred: Narendra Modi → Japan',
      'meet occurred: Narendra Modi & Rishi Sunak → ',
    ]);
  });

  it('shares "to" and modals over "and": what is planned with the first verb is planned with the others', async () => {
    expect(await typedEventLines('Narendra Modi is expected to meet Rishi Sunak in Delhi and sign an agreement with Kenya.')).toEqual([
      'meet expected: Narendra Modi & Rishi Sunak → ',
      'sign expected: Narendra Modi & Kenya → ',
    ]);
    expect(await typedEventLines('Narendra Modi will visit Japan, meet Rishi Sunak and sign an agreement with Kenya.')).toEqual([
      'visit planned: Narendra Modi → Japan',
      'meet planned: Narendra Modi & Rishi Sunak → ',
      'sign planned: Narendra Modi & Kenya → ',
    ]);
    expect(await typedEventLines('Canada agreed to meet Rishi Sunak, who visited Japan in May 2023, and impose sanctions on Iran.')).toContain(
      'impose sanctions planned: Canada → Iran',
    );
    expect(await typedEventLines('Narendra Modi refused to meet Rishi Sunak and visit Japan.')).toEqual([
      'refuse occurred: Narendra Modi → Rishi Sunak',
      'visit negated: Narendra Modi → Japan',
    ]);
    expect(await typedEventLines('Narendra Modi is expected to meet Rishi Sunak and Canada imposed sanctions on Iran.')).toContain(
      'impose sanctions occurred: Canada → Iran',
    );
  });

  it.each([
    ['is expected to meet Rishi Sunak and sign an agreement with Kenya', 'meet expected', 'sign expected'],
    ['refused to meet Rishi Sunak and sign the accord with Kenya', 'refuse occurred', 'sign negated'],
    ['plans to travel to Oslo and impose sanctions on Belarus', 'visit planned', 'impose sanctions planned'],
    ['did not visit Nairobi or meet President William Ruto', 'visit negated', 'meet negated'],
    ['has not visited Nairobi or met William Ruto', 'visit negated', 'meet negated'],
    ['did not visit Nairobi but met William Ruto', 'visit negated', 'meet occurred'],
    ['never visited Nairobi or met William Ruto', 'visit negated', 'meet negated'],
    ['reportedly visited Nairobi and met William Ruto', 'visit alleged', 'meet alleged'],
    ['reportedly visited Nairobi but met William Ruto', 'visit alleged', 'meet occurred'],
    ['is expected to visit Warsaw and meet William Ruto', 'visit expected', 'meet expected'],
  ])('gives both joined verbs their due: "%s"', async (words, first, second) => {
    expect((await typedEventLines(`Narendra Modi ${words}.`)).map((line) => line.split(':')[0])).toEqual([first, second]);
  });

  it('reads a short form in brackets and the countries of a union', async () => {
    const told = ['impose sanctions occurred: United States & European Union → Iran'];
    expect(await typedEventLines('Both the United States and EU countries imposed various sanctions on Iran.')).toEqual(told);
    expect(await typedEventLines('The United States (USA) and, since May, the European Union (EU) imposed sanctions on Iran.')).toEqual(told);
    expect(await typedEventLines('Some EU countries imposed sanctions on Iran.')).toEqual([]);
  });

  it('knows what hangs on a condition', async () => {
    expect(await statusesOf('If Narendra Modi visits Nairobi, he will meet William Ruto and sign an agreement with Kenya.')).toEqual([
      'visit hypothetical',
      'meet hypothetical',
      'sign hypothetical',
    ]);
    expect(await statusesOf('Narendra Modi will meet William Ruto if he visits Nairobi.')).toEqual(['meet hypothetical', 'visit hypothetical']);
    expect(await statusesOf('The Kremlin said that if Narendra Modi visits Nairobi, William Ruto will meet Rishi Sunak.')).toEqual([
      'visit hypothetical',
      'meet hypothetical',
    ]);
    expect(await statusesOf('If necessary, Canada will impose sanctions on Iran.')).toEqual(['impose sanctions hypothetical']);
    expect(await statusesOf('Narendra Modi will visit Nairobi even if it rains.')).toEqual(['visit planned']);
    expect(await statusesOf('Narendra Modi met William Ruto to ask if Kenya will sign.')).toEqual(['meet occurred']);
  });

  it('does not take an earlier date for that of the event', async () => {
    expect(await typedEventLines('Narendra Modi has not visited Japan since 2019.')).toEqual(['visit negated: Narendra Modi → Japan']);
  });

  it('makes no second account of a noun that refers back', async () => {
    const lines = await typedEventLines('Narendra Modi visited Japan on 3 May 2023. Modi’s visit to Japan was short.');
    expect(lines).toEqual(['visit occurred: Narendra Modi → Japan (2023-05-03)']);
  });

  it('tells that a visit thought possible has not taken place', async () => {
    expect(await typedEventLines('It was suggested that Narendra Modi might visit Japan, but no such visit came about.')).toEqual([
      'visit hypothetical: Narendra Modi → Japan',
      'visit negated: Narendra Modi → Japan',
    ]);
  });

  it('sees one visit for each country', async () => {
    expect(await typedEventLines('Narendra Modi visited Japan and Kenya.')).toEqual([
      'visit occurred: Narendra Modi → Japan',
      'visit occurred: Narendra Modi → Kenya',
    ]);
  });

  it('attributes an event inside a statement to its speaker', async () => {
    const findings = await findingsOf('The Kremlin said that Emmanuel Macron visited Kenya.');
    expect(findings.events[0]?.attributed_to?.span.exact).toBe('The Kremlin');
  });

  it('takes the visited country for the target and the place', async () => {
    const findings = await findingsOf('Emmanuel Macron visited Nairobi.');
    const event = findings.events[0];
    expect(findings.entities[event?.participants.find((one) => one.role === 'target')?.entity ?? -1]?.key).toBe('gov:KEN');
    expect(findings.entities[event?.place?.entity ?? -1]?.key).toBe('place:nairobi');
  });

  it('takes "had Egypt attacked" for a condition', async () => {
    expect(await typedEventLines('Had Egypt attacked Libya, oil would have cost more.')).toEqual(['attack hypothetical: Egypt → Libya']);
  });

  it('takes it for a threat that somebody will leave unless another one yields', async () => {
    expect(await typedEventLines('Kenya said it would withdraw its troops from Somalia unless the government pays their wages.')).toEqual([
      'threaten to withdraw occurred: Kenya → Somalia',
    ]);
  });

  it('knows a cancelled visit, and that a museum is no state', async () => {
    expect(await typedEventLines('Narendra Modi cancelled a visit to Japan.')).toEqual(['visit negated: Narendra Modi → Japan']);
    expect(await typedEventLines('Narendra Modi cancels visit to Japan', { roles: ['title'] })).toEqual(['visit negated: Narendra Modi → Japan']);
    expect(await typedEventLines('Narendra Modi visited the museum in Tokyo.')).toEqual([]);
  });

  it('gives a plan that is moved its newest time', async () => {
    const plan = 'Emmanuel Macron’s visit to Kenya, which was planned for May 2031, has been moved to July 2031.';
    expect(await typedEventLines(plan)).toEqual(['visit planned: Emmanuel Macron → Kenya (2031-07)']);
    expect(await typedEventLines('Emmanuel Macron’s visit to Kenya has been moved to July 2031.')).toEqual([
      'visit planned: Emmanuel Macron → Kenya (2031-07)',
    ]);
  });

  it('asks nothing of questions', async () => {
    expect(await typedEventLines('Did Emmanuel Macron visit Kenya?')).toEqual([]);
  });

  it('keeps words that only name an event in passing apart from events', async () => {
    const { events, passing } = await findingsOf('Boeing tried to keep its partnership with Ford and sold three jets.');
    expect(events.map(({ trigger }) => trigger.exact)).toEqual(['sold']);
    expect(passing?.map(({ trigger }) => trigger.exact)).toContain('tried');
  });
});

describe('days and the verbs that they belong to', () => {
  it('takes a day between a subject and its verb, and one behind an aside, for the verb’s', async () => {
    expect(await typedEventLines('Oslo on December 2 expelled two Russian diplomats.')).toEqual(['expel occurred: Norway → Russia (2023-12-02)']);
    expect(await typedEventLines('Emmanuel Macron met William Ruto, who took office in 2022, on Monday.')).toEqual([
      'meet occurred: Emmanuel Macron & William Ruto →  (2024-01-08)',
    ]);
  });

  it('takes a verb whose past is like its present for past', async () => {
    expect(await typedEventLines('Rebels set fire to a Kenyan church on Saturday.')).toEqual([expect.stringContaining('(2024-01-06)')]);
  });

  it('does not tell what cannot be as a plan', async () => {
    expect(await statusesOf('Kenya cannot support the rebels in Chad.')).toEqual(['support negated']);
  });
});

describe('events told by other than a verb with its arguments', () => {
  it('takes what a sentence names with “it was” or denies with “there was no”', async () => {
    expect(await typedEventLines("It was Emmanuel Macron's first visit to Chad.")).toEqual(['visit occurred: Emmanuel Macron → Chad']);
    expect(await typedEventLines('There was no meeting between Egypt and Libya.')).toEqual(['meet negated: Egypt & Libya → ']);
  });

  it('takes those who do something together after talks for those who talked', async () => {
    expect(await typedEventLines('Egypt and Libya signed a treaty after two days of talks.')).toContain('meet occurred: Egypt & Libya → ');
  });

  it('tells when work begins', async () => {
    expect(await linesOf('Work on the bridge will begin in May 2025.')).toContain('begin work planned:  →  (2025-05)');
    expect(await linesOf('Laying the pipe will start in May 2025.')).toContain('start laying planned:  →  (2025-05)');
  });

  it('vouches for nothing that people without a name or another outlet told', async () => {
    expect(await typedEventLines('Two people familiar with the talks said Egypt had expelled three Libyan diplomats.')).toEqual([
      'expel alleged: Egypt → Libya',
    ]);
    expect(await typedEventLines('The website Port Watch reported that Egypt had expelled three Libyan diplomats.')).toEqual([
      'expel alleged: Egypt → Libya',
    ]);
  });
});

it('takes what is in a rumour or report for no more than alleged, and for denied where it is rejected', async () => {
  expect(await typedEventLines('The minister spoke amid claims that Chad had attacked Libya.')).toEqual(['attack alleged: Chad → Libya']);
  expect(await typedEventLines('Libya dismissed reports that its army had attacked Chad.')).toEqual(['attack denied: Libya → Chad']);
});

it('leaves open what is not ruled out', async () => {
  expect(await linesOf('Malaysia has not ruled out expelling two North Korean diplomats.')).toContain('expel hypothetical: Malaysia → North Korea');
});

it('takes a month in which something had been planned for one that is over', async () => {
  expect(await linesOf('Egypt had planned to deport four Libyan refugees in December, but a court stopped it.')).toContainEqual(
    expect.stringContaining('(2023-12)'),
  );
});

it('does not take a telephone call for a request', async () => {
  expect(await statusesOf('Customers in Norway have called the hotline to complain about Russia.')).not.toContain('criticise proposed');
});

describe('the day of an event', () => {
  it('is none after the report that tells it as done', async () => {
    expect(await linesOf('The union called for a strike on January 20.')).toContain('call for occurred: union → ');
  });

  it('of one that is put off is the new one', async () => {
    expect(await typedEventLines('Argentina postponed talks with Chile until February.')).toEqual(['meet planned: Argentina & Chile →  (2024-02)']);
  });

  it('is not that of what lies ahead of it', async () => {
    expect(await linesOf('In the run-up to elections in June 2025, Corvex opened a mine in Peru.')).toContainEqual(
      expect.stringMatching(/^open.*Corvex → [^(]*$/),
    );
  });

  it('makes a plan of what the present tells of a day to come', async () => {
    expect((await linesOf('The museum opens on 1 June 2024.')).map((line) => line.split(':')[0])).toEqual(['open planned']);
  });

  it('may be a stretch up to the report', async () => {
    expect(await linesOf('Over the past three months Corvex has opened a mine in Peru.')).toContainEqual(
      expect.stringContaining('(2023-10/2024-01)'),
    );
  });
});

it('tells none of two alternatives as done', async () => {
  expect((await findingsOf('The minister either resigned or fled to Chad.')).events.map(({ status }) => status)).not.toContain('occurred');
});

it('takes where a building stands for the place, and not whose it is', async () => {
  expect(await placesOf('Bakers protested near the Danish consulate in Oslo.')).toEqual(['protest in Oslo']);
  expect(await placesOf('Narendra Modi met Rishi Sunak at Nairobi airport.')).toEqual(['meet in Nairobi']);
  expect(await placesOf('Narendra Modi met Rishi Sunak in southwestern Kenya.')).toEqual(['meet in Kenya']);
});

it('takes the place of what is discussed for no place of the talks', async () => {
  expect(await placesOf('Egypt and Libya discussed the crisis in Chad.')).toEqual([]);
  expect(await placesOf('Egypt and Libya discussed the crisis in Chad in Oslo.')).toEqual(['discuss in Oslo']);
});

it('tells what was nearly done, negotiated or is foreseen on a condition as no deed', async () => {
  expect(await allStatusesOf('Turkey nearly closed its airspace.')).toEqual(['negated']);
  expect(await allStatusesOf('The two sides came close to signing a deal.')).not.toContain('occurred');
  expect(await allStatusesOf('The firm is in talks to buy a stake in Corvex.')).not.toContain('planned');
  expect(await statusesOf('If the court upholds the verdict, the senator will resign.')).not.toContain('pledge to resign occurred');
});

it('takes a plan that is only rumoured for alleged, or denied, unless it is confirmed', async () => {
  expect(await linesOf('Corvex denied a report that it would close a mine.')).toContainEqual(expect.stringMatching(/^close.* denied/));
  expect(await linesOf('Corvex confirmed a report that it would close a mine.')).toContainEqual(expect.stringMatching(/^close.* planned/));
});

it('takes a deed of which a court convicted somebody for done', async () => {
  const text = 'A man convicted of killing two nuns fled, and a man suspected of stealing a car hid.';
  const found = (await findingsOf(text)).events.map(({ trigger, status }) => `${trigger.exact} ${status}`);
  expect(found).toContain('killing occurred');
  expect(found).not.toContain('stealing occurred');
});

it('takes what stands under an event that lies before or after for no place, nor whom a shot was meant for', async () => {
  expect(await placesOf('Before the summit in Oslo on Monday, Iran released three sailors.')).toEqual([]);
  expect(await placesOf('On Sunday Chad fired rockets at Libya.')).toEqual([]);
});

it('vouches for less where something is due than where it is to come', async () => {
  const certainties = (await findingsOf('Emmanuel Macron is due to visit Kenya. William Ruto is to visit Chad.')).events.map(
    ({ certainty }) => certainty,
  );
  expect(certainties).toEqual(['underspecified', 'certain']);
});
