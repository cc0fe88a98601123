import { HandMade } from './analysed-report.ts';

const STATE = (country: string) => ({ country, sectors: ['GOV' as const] });

/** One invented story in three reports: a plan, the visit, and the visit again with another toll and the same words shortened. */
export function story(): { plan: HandMade; visit: HandMade; review: HandMade } {
  return { plan: plan(), visit: visit(), review: review() };
}

function plan(): HandMade {
  const made = new HandMade({
    source: { name: 'Fjord Post' },
    published: '2031-03-01',
    title: 'Aster to visit Lumen',
    parts: [
      ['title', 'Aster to visit Lumen'],
      ['paragraph', 'President Mara Aster of Norrland will visit Lumen on 10 March 2031, her office said. 🚢 Ports expect crowds.'],
      ['paragraph', 'Aster visited Lumen in June 2029. Trade between Norrland and Sudland reached $12 billion in 2030.'],
    ],
  });
  const aster = made.entity('person:mara-aster', 'person', 'Mara Aster', ['Mara Aster', 'Aster'], STATE('NOR'));
  const lumen = made.entity('place:lumen', 'place', 'Lumen', ['Lumen'], { country: 'SWE' });
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  made.event({
    trigger: 'visit',
    in: 'visit Lumen\n',
    who: [{ role: 'source', entity: aster, words: 'Aster' }],
    place: { entity: lumen, words: 'Lumen' },
    status: 'planned',
  });
  made.event({
    trigger: 'visit',
    in: 'visit Lumen on 10',
    who: [{ role: 'source', entity: aster, words: 'Mara Aster' }],
    place: { entity: lumen, words: 'Lumen' },
    time: '2031-03-10',
    status: 'planned',
    from: { words: 'her office' },
  });
  made.event({
    trigger: 'visited',
    who: [{ role: 'source', entity: aster, words: 'Aster' }],
    place: { entity: lumen, words: 'Lumen' },
    time: '2029-06',
  });
  made.figure({
    words: '$12 billion',
    measure: 'Trade',
    name: 'trade',
    value: 12e9,
    unit: 'USD',
    precision: 1e9,
    period: '2030',
    about: [
      { entity: norrland, role: 'with' },
      { entity: sudland, role: 'with' },
    ],
  });
  return made;
}

function visit(): HandMade {
  const made = new HandMade({
    source: { name: 'Lumen Herald', domain: 'herald.example' },
    published: '2031-03-11',
    title: 'Aster in Lumen',
    parts: [
      ['title', 'Aster in Lumen'],
      ['paragraph', 'Mara Aster visited Sudland on 10 and 11 March 2031 and met Premier Ivo Brandt on Monday.'],
      ['paragraph', '“We will build the bridge together and open it before the winter comes,” Aster said.'],
      ['paragraph', 'Trade of Sudland with Norrland was $12.3 billion in 2030. A crane fell and 3 workers were hurt.'],
    ],
  });
  const aster = made.entity('person:mara-aster', 'person', 'Mara Aster', ['Mara Aster', 'Aster'], STATE('NOR'));
  const brandt = made.entity('name:person:ivo brandt', 'person', 'Ivo Brandt', ['Ivo Brandt'], STATE('SWE'));
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  const norrland = made.entity('gov:NOR', 'government', 'Norrland', ['Norrland'], STATE('NOR'));
  made.event({
    trigger: 'visited',
    who: [
      { role: 'source', entity: aster, words: 'Mara Aster' },
      { role: 'target', entity: sudland, words: 'Sudland' },
    ],
    time: '2031-03-10/2031-03-11',
  });
  made.event({
    trigger: 'met',
    predicate: 'meet',
    mutual: true,
    who: [
      { role: 'source', entity: aster, words: 'Mara Aster' },
      { role: 'source', entity: brandt, words: 'Ivo Brandt' },
    ],
    time: '2031-03-10',
  });
  made.statement({ content: ['We will build the bridge together and open it before the winter comes'], speaker: aster });
  made.figure({
    words: '$12.3 billion',
    measure: 'Trade',
    name: 'trade',
    value: 12.3e9,
    unit: 'USD',
    precision: 1e8,
    period: '2030',
    about: [
      { entity: sudland, role: 'of' },
      { entity: norrland, role: 'with' },
    ],
  });
  made.figure({
    words: '3 workers',
    measure: 'hurt',
    name: 'hurt',
    value: 3,
    unit: 'worker',
    period: '2031-03-10',
    about: [{ entity: sudland, role: 'of' }],
  });
  return made;
}

function review(): HandMade {
  const made = new HandMade({
    source: { name: 'Quay Review' },
    published: '2031-04-02',
    parts: [
      ['paragraph', 'In March 2031 Ivo Brandt hosted Mara Aster. “We will build the bridge together,” she told him.'],
      ['paragraph', 'In Sudland the fall of a crane hurt 5 workers.'],
    ],
  });
  const aster = made.entity('person:mara-aster', 'person', 'Mara Aster', ['Mara Aster'], STATE('NOR'));
  const brandt = made.entity('name:person:ivo brandt', 'person', 'Ivo Brandt', ['Ivo Brandt'], STATE('SWE'));
  const sudland = made.entity('gov:SWE', 'government', 'Sudland', ['Sudland'], STATE('SWE'));
  made.event({
    trigger: 'hosted',
    predicate: 'host',
    mode: 'visit',
    who: [
      { role: 'source', entity: brandt, words: 'Ivo Brandt' },
      { role: 'target', entity: aster, words: 'Mara Aster' },
    ],
    time: '2031-03',
  });
  made.statement({ content: ['We will build the bridge together'], speaker: aster });
  made.figure({
    words: '5 workers',
    measure: 'hurt',
    name: 'hurt',
    value: 5,
    unit: 'worker',
    period: '2031-03-10',
    about: [{ entity: sudland, role: 'of' }],
  });
  return made;
}
