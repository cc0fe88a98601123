import { describe, expect, it } from 'vitest';
import { HandMade } from '../../../../test/support/analysed-report.ts';
import { align } from '../../index.ts';

const TEXT =
  'Raiders shot 12 people in Orvel on Sunday. Sudland shot three poachers in Orvel on Sunday. The mayor blamed the herders. Ana Brandt blamed Corvex. The envoy blamed the ferrymen.';

function report(): HandMade {
  return new HandMade({ published: '2031-03-03', parts: [['paragraph', TEXT]] });
}

/** The words that tell the accounts of each event. */
function eventsOf(made: HandMade): string[] {
  const { events } = align([made.analysed]);
  return events
    .map(({ accounts }) =>
      accounts
        .map(({ sentence }) => TEXT.slice(sentence.start, sentence.end).split(' ', 1).join(''))
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

describe('what one report tells of others', () => {
  it('is another event where other doers did it to others', () => {
    const made = report();
    const people = (name: string, words: string, country = 'SWE') => made.entity(`name:group:${name}`, 'group', name, [words], { country });
    const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
    const orvel = made.entity('place:orvel', 'place', 'Orvel', ['Orvel'], { country: 'SWE' });
    const shot = (source: number, by: string, target: number, whom: string) =>
      made.event({
        trigger: 'shot',
        in: `shot ${whom}`,
        predicate: 'kill',
        type: 'ASSAULT',
        who: [
          { role: 'source', entity: source, words: by },
          { role: 'target', entity: target, words: whom },
        ],
        place: { entity: orvel, words: 'Orvel' },
        time: '2031-03-02',
      });
    shot(people('raiders', 'Raiders'), 'Raiders', people('people', '12 people'), '12 people');
    shot(sudland, 'Sudland', people('poachers', 'poachers'), 'three poachers');
    expect(eventsOf(made)).toEqual(['Raiders', 'Sudland']);
  });

  it('is another event where somebody else is accused, whoever accuses', () => {
    const made = report();
    const herders = made.entity('name:group:herders', 'group', 'herders', ['herders']);
    const corvex = made.entity('name:organisation:corvex', 'organisation', 'Corvex', ['Corvex']);
    const state = { country: 'SWE', sectors: ['GOV' as const] };
    const brandt = made.entity('person:ana-brandt', 'person', 'Ana Brandt', ['Ana Brandt'], state);
    const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], state);
    const blamed = { trigger: 'blamed', predicate: 'accuse', type: 'ACCUSE' } as const;
    made.event({
      ...blamed,
      in: 'blamed the herders',
      who: [
        { role: 'source', entity: sudland, words: 'mayor' },
        { role: 'target', entity: herders, words: 'the herders' },
      ],
    });
    made.event({
      ...blamed,
      in: 'blamed Corvex',
      who: [
        { role: 'source', entity: brandt, words: 'Ana Brandt' },
        { role: 'target', entity: corvex, words: 'Corvex' },
      ],
    });
    expect(eventsOf(made)).toEqual(['Ana', 'The']);
  });
});

describe('what one report without a date tells', () => {
  const SUED = { trigger: 'sued', predicate: 'sue', type: 'ACCUSE' } as const;

  /** How many events the two deeds are: of two persons told so, or of their state where they are told by nothing else. */
  function count([first, by]: [string, string], [second, other]: [string, string], ofState = false): number {
    const made = new HandMade({ parts: [['paragraph', `${first} ${second}`]] });
    const norland = made.entity('gov:DNK', 'government', 'Norland', ['Norland'], { country: 'DNK', sectors: ['GOV'] });
    const state = ofState ? made.entity('gov:SWE', 'government', 'Sudland', [by, other], { country: 'SWE', sectors: ['GOV'] }) : undefined;
    for (const [text, words] of [
      [first, by],
      [second, other],
    ] as const) {
      const source =
        state ?? made.entity(`name:person:${words}`, 'person', words.replace(/^\w+ /, ''), [words], { country: 'SWE', sectors: ['CVL'] });
      made.event({
        ...SUED,
        in: text,
        who: [
          { role: 'source', entity: source, words },
          { role: 'target', entity: norland, words: 'Norland' },
        ],
      });
    }
    return align([made.analysed]).events.length;
  }

  it.each([
    [2, 'A nephew of President Ada Holm', 'A nephew of Jan Kovar'],
    [2, 'A lawyer for President Ada Holm', 'A lawyer for President Jan Kovar'],
    [1, 'A lawyer for President Ada Holm', 'The lawyer for Holm'],
  ])('is %s of those who are told by others: %s, %s', (events, one, other) =>
    expect(count([`${one} sued Norland.`, one], [`${other} sued Norland in Orvel.`, other])).toBe(events),
  );

  it.each([
    [2, 'sued Norland on Monday.', 'sued Norland on Thursday.'],
    [1, 'sued Norland on Monday.', 'sued Norland on Monday in Orvel.'],
    [1, 'sued Norland on Monday.', 'sued Norland in Orvel.'],
    [1, 'sued Norland on Monday.', 'sued Norland, a judge said on Thursday.'],
  ])('is %s by the weekday beside the deed: %s %s', (events, one, other) =>
    expect(
      count([`An officer of the army ${one}`, 'An officer of the army'], [`An officer of the navy ${other}`, 'An officer of the navy'], true),
    ).toBe(events),
  );
});

/** How many events the two are, both told of the state. */
function countOfBodies(first: string, second: string): number {
  const made = new HandMade({ parts: [['paragraph', `${first} seized boats in Orvel. ${second} seized boats in Orvel.`]] });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', [first, second], { country: 'SWE', sectors: ['GOV'] });
  for (const words of [first, second])
    made.event({ trigger: 'seized', in: `${words} seized`, predicate: 'seize', type: 'COERCE', who: [{ role: 'source', entity: sudland, words }] });
  return align([made.analysed]).events.length;
}

describe('what several bodies of one state do', () => {
  it.each([
    [2, 'A court', 'The police'],
    [2, 'Sudland soldiers', 'Policemen'],
    [2, 'Parliament', 'A tribunal'],
    [1, 'A court', 'Judges'],
    [1, 'Police', 'Officers'],
    [1, 'Police', 'Prosecutors'],
    [1, 'The army', 'Security forces'],
    [1, 'Sudland', 'The police'],
  ])('is %s by what they are: %s, %s', (events, one, other) => expect(countOfBodies(one, other)).toBe(events));
});

/** How many events "Sudland A and B on Sunday" is. */
function countOfDeeds(...deeds: [verb: string, rest: string, type: 'COERCE' | 'ASSAULT'][]): number {
  const made = new HandMade({
    published: '2031-03-03',
    parts: [['paragraph', `Sudland ${deeds.map(([verb, rest]) => `${verb} ${rest}`).join(' and ')} on Sunday.`]],
  });
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], { country: 'SWE', sectors: ['GOV'] });
  for (const [verb, rest, type] of deeds) {
    made.event({ trigger: verb, predicate: verb, type, who: [{ role: 'source', entity: sudland, words: 'Sudland' }], time: '2031-03-02' });
    const told = made.findings.events.at(-1);
    if (told) told.wording = { subject: { role: 'source', plural: false }, verb, passive: false, rest };
  }
  return align([made.analysed]).events.length;
}

describe('what one sentence tells of one doer', () => {
  it('is two where each deed has an object of its own', () =>
    expect(countOfDeeds(['suspended', 'ferries', 'COERCE'], ['closed', 'the radio', 'COERCE'])).toBe(2));
  it('is one where it is done to the same', () =>
    expect(countOfDeeds(['halted', 'the ferries', 'COERCE'], ['banned', 'all ferries', 'COERCE'])).toBe(1));
  it('is one with what it led to', () => expect(countOfDeeds(['bombed', 'the harbour', 'ASSAULT'], ['wound', 'four sailors', 'ASSAULT'])).toBe(1));
});

/** How many events the two are, both done by nobody. */
function countOfSufferers(first: string, second: string): number {
  const made = new HandMade({ parts: [['paragraph', `${first} was detained on Sunday. ${second} were detained on Sunday.`]] });
  for (const words of [first, second]) {
    const [kind, name] = words.startsWith('Ada') ? (['person', words] as const) : (['group', words.toLowerCase()] as const);
    const who = made.entity(`name:${kind}:${name}`, kind, name, [words]);
    const time = words === first ? { time: '2031-03-02' } : {};
    made.event({ trigger: 'detained', in: words, predicate: 'arrest', type: 'COERCE', who: [{ role: 'target', entity: who, words }], ...time });
  }
  return align([made.analysed]).events.length;
}

describe('what is done to one and to many', () => {
  it('is two', () => expect(countOfSufferers('Ada Holm', '26 fishermen')).toBe(2));
  it('is one where no number tells that they are more', () => expect(countOfSufferers('Ada Holm', 'Fishermen')).toBe(1));
});
