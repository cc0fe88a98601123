/**
 * How a predicate reads in a label, one a line: `predicate: with a party that it is done to (~) | without one | of several among themselves`. What is left
 * out reads as the field before it. A predicate under `TYPE/` is that of this PLOVER type alone; `!` marks what has no passive that reads at once.
 */
const WORDINGS = `
accuse: accuse ~ | make accusations
blame: blame ~ | lay blame
allege: make allegations against ~ | make allegations
charge: charge ~ | bring charges
sue: sue ~ | go to court
file lawsuit: file a lawsuit against ~ | file a lawsuit
take to court: take ~ to court | go to court
put on trial: put ~ on trial | hold a trial
criticise: criticise ~ | voice criticism
object to: !object to ~ | raise objections
summon: summon ~ | issue a summons
hold responsible: hold ~ responsible | lay blame
protest to: !protest to ~ | lodge a protest
express concern: express concern about ~ | express concern
express disapproval: express disapproval of ~ | express disapproval
investigate: investigate ~ | hold an investigation
send inspectors: send inspectors to ~ | send inspectors
monitor: monitor ~ | keep watch
agree: !agree with ~ | agree
intend: !announce an intention towards ~ | announce an intention
announce plan: announce a plan for ~ | announce a plan
be ready: !declare readiness to act for ~ | declare readiness to act
decide: !take a decision on ~ | take a decision
accept: !accept a proposal by ~ | accept a proposal
approve: !give approval to ~ | give approval
promise: !make a promise to ~ | make a promise
AGREE/consider: !consider an offer to ~ | consider an offer
THREATEN/consider: !consider action against ~ | consider action
pledge aid: pledge aid to ~ | pledge aid
express readiness: express readiness towards ~ | express readiness
give aid: give aid to ~ | give aid
help: help ~ | give help
train: train ~ | give training
protect: protect ~ | give protection
compensate: compensate ~ | pay compensation
hand over power: hand power to ~ | hand over power
buy from: !buy from ~ | buy goods
renounce violence: !renounce violence against ~ | renounce violence
inform: inform ~ | pass on information
rebuild: rebuild ~ | carry out rebuilding
pay: pay ~ | make a payment
send weapons: send weapons to ~ | send weapons
rescue: rescue ~ | carry out a rescue
send help: send help to ~ | send help
grant asylum: grant asylum to ~ | grant asylum
take in: give shelter to ~ | give shelter
kill: kill ~ | kill people
be killed: kill ~ | kill people
assassinate: assassinate ~ | carry out an assassination
attempt to kill: !attempt to kill ~ | attempt a killing
attack: attack ~ | carry out an attack
besiege: besiege ~ | lay a siege
fire on: !fire on ~ | open fire
advance on: !advance on ~ | advance
repel: repel ~ | repel an attack
wage war: wage war on ~ | wage war | wage war
defeat: defeat ~ | win a battle
hit: hit ~ | carry out a strike
clash: !clash with ~ | take part in a clash | clash
clash with: !clash with ~ | take part in a clash | clash
plant bomb: plant a bomb against ~ | plant a bomb
open fire on: !open fire on ~ | open fire
exchange fire: exchange fire with ~ | exchange fire
break ceasefire: break a ceasefire with ~ | break a ceasefire
exchange blows: exchange blows with ~ | exchange blows
bombard: bombard ~ | carry out a bombardment
ASSAULT/strike: strike ~ | carry out a strike
PROTEST/strike: !go on strike against ~ | go on strike
bomb: bomb ~ | carry out a bombing
fire missiles at: fire missiles at ~ | fire missiles
shoot down: shoot down ~ | shoot down an aircraft
blow up: blow up ~ | set off an explosion
invade: invade ~ | carry out an invasion
occupy: occupy ~ | seize territory
seize control: seize control of ~ | seize control
overthrow: overthrow ~ | overthrow a government
stage coup: stage a coup against ~ | stage a coup
abduct: abduct ~ | abduct people
hold hostage: hold ~ hostage | hold hostages
take hostage: take ~ hostage | take hostages
take hostages: take ~ hostage | take hostages
beat: beat ~ | beat people
use force on: use force on ~ | use force
use tear gas on: use tear gas on ~ | use tear gas
persecute: persecute ~ | persecute people
carry out ethnic cleansing: carry out ethnic cleansing of ~ | carry out ethnic cleansing
commit atrocities: commit atrocities against ~ | commit atrocities
use chemical weapons: use chemical weapons against ~ | use chemical weapons
arrest: arrest ~ | make arrests
question: question ~ | hold a questioning
detain: detain ~ | detain people
issue arrest warrant: issue an arrest warrant for ~ | issue an arrest warrant
deport: deport ~ | deport people
evict: evict ~ | evict people
send back: send ~ back | send people back
expel: expel ~ | expel people
seize: seize property of ~ | seize property
demolish: demolish property of ~ | demolish buildings
ban: ban ~ | impose a ban
refuse permission: refuse permission to ~ | refuse permission
bar: bar ~ | impose a ban
seal off: seal off ~ | seal off an area
spy on: !spy on ~ | spy
restrict: restrict ~ | impose restrictions
disperse: disperse ~ | disperse a crowd
annul election: annul an election in ~ | annul an election
prevent: !prevent action by ~ | prevent an action
impose restrictions: impose restrictions on ~ | impose restrictions
crack down on: !crack down on ~ | carry out a crackdown
close border: close the border to ~ | close the border
censor: censor ~ | impose censorship
hack: hack ~ | carry out a cyberattack
cut off the internet: cut off the internet in ~ | cut off the internet
block access: block access for ~ | block access
impose curfew: impose a curfew on ~ | impose a curfew
declare emergency: declare an emergency in ~ | declare an emergency
set on fire: set ~ on fire | start fires
give in to: !give in to ~ | make a concession
accept demands: accept demands of ~ | accept demands
back down: !back down towards ~ | back down
drop demand: drop a demand on ~ | drop a demand
reverse decision: reverse a decision on ~ | reverse a decision
meet demands: meet demands of ~ | meet demands
make concessions: make concessions to ~ | make concessions
ease restrictions: ease restrictions on ~ | ease restrictions
allow: !give permission to ~ | give permission
reopen: reopen ~ | carry out a reopening
legalise: legalise ~ | carry out a legalisation
recognise result: recognise a result of ~ | recognise a result
call off protest: call off a protest against ~ | call off a protest
end protest: end a protest against ~ | end a protest
return to work: !return to work with ~ | return to work
pardon: pardon ~ | grant a pardon
release: release ~ | release people
acquit: acquit ~ | grant an acquittal
grant rights: grant rights to ~ | grant rights
grant amnesty: grant amnesty to ~ | grant amnesty
drop charges: drop charges against ~ | drop charges
carry out reform: carry out reforms for ~ | carry out reforms
call election: call an election in ~ | call an election
change government: change the government of ~ | change the government
reform: reform ~ | carry out reforms
pass reform: pass a reform for ~ | pass a reform
hold referendum: hold a referendum on ~ | hold a referendum
visit: visit ~ | make a visit
send envoy: send an envoy to ~ | send an envoy
host: host ~ | receive a visit
meet: meet ~ | hold a meeting | meet
discuss: !hold discussions with ~ | hold discussions
attend meeting: !attend a meeting with ~ | attend a meeting
hold talks: hold talks with ~ | hold talks
return to talks: !return to talks with ~ | return to talks
negotiate: !negotiate with ~ | negotiate
call: call ~ | make a call | speak by phone
speak by telephone: !speak by phone with ~ | speak by phone
mediate: !mediate with ~ | mediate
mediate between: !mediate with ~ | mediate
offer mediation: offer mediation to ~ | offer mediation
bring to the table: bring ~ to the table | bring parties to the table
begin to mediate: !begin to mediate with ~ | begin to mediate
cooperate: !cooperate with ~ | cooperate
exchange prisoners: exchange prisoners with ~ | exchange prisoners
work together: !work together with ~ | cooperate | work together
join forces: !join forces with ~ | join forces
trade with: !trade with ~ | trade
invest in: !invest in ~ | make an investment
open trade: open trade with ~ | open trade
build in: !carry out a building project in ~ | carry out a building project
resume trade: resume trade with ~ | resume trade
hold exercise: hold an exercise with ~ | hold an exercise
extradite to: !extradite a person to ~ | extradite a person
help investigate: !help ~ to investigate | help to investigate
share information: share information with ~ | share information
deploy forces: deploy forces towards ~ | deploy forces
take up positions: !take up positions near ~ | take up positions
patrol: patrol ~ | carry out a patrol
step up security: step up security towards ~ | step up security
be on alert: !be on alert towards ~ | be on alert
mobilise: !mobilise against ~ | mobilise
arm: arm ~ | arm people
land: !land forces in ~ | land forces
cross border: cross the border of ~ | cross the border
mass: mass forces near ~ | mass forces
send forces: send forces to ~ | send forces
put forces on alert: !put forces on alert towards ~ | put forces on alert
train forces: train forces of ~ | train forces
prepare to attack: !prepare to attack ~ | prepare an attack
prepare for war: !prepare for war with ~ | prepare for war
move into: !move into ~ | move forces
build up weapons: !build up weapons against ~ | build up weapons
enrich uranium: enrich uranium against ~ | enrich uranium
build weapons: build weapons against ~ | build weapons
test weapons: test weapons against ~ | test weapons
PROTEST/protest: !protest against ~ | protest
ACCUSE/protest: !protest to ~ | lodge a protest
jeer: jeer ~ | jeer
defy: defy ~ | show defiance
rally: !rally against ~ | hold a rally
petition: petition ~ | hand in a petition
go on hunger strike: !go on hunger strike against ~ | go on hunger strike
boycott: boycott ~ | hold a boycott
PROTEST/block: !hold a blockade against ~ | hold a blockade
REJECT/block: block a step of ~ | block a step
refuse to work: !refuse to work for ~ | refuse to work
block roads: !block roads against ~ | block roads
riot: !riot against ~ | riot
throw stones: throw stones at ~ | throw stones
loot: loot ~ | carry out looting
reject: !reject a proposal by ~ | reject a proposal
vote against: !vote against ~ | vote against a proposal
refuse: !refuse a request by ~ | refuse a request
pull out of: !pull out of a deal with ~ | pull out of a deal
break agreement: break an agreement with ~ | break an agreement
rule out: !rule out a step towards ~ | rule out a step
renege on: !break a promise to ~ | break a promise
fail to agree: !fail to agree with ~ | fail to agree
oppose: oppose ~ | declare opposition
call on: !call on ~ | make an appeal
want: !want action from ~ | ask for action
urge: !appeal to ~ | make an appeal
propose: !make a proposal to ~ | make a proposal
apply: !apply to ~ | make an application
appeal: !appeal to ~ | make an appeal
seek: !seek action from ~ | make a request
call for: !call for action by ~ | make an appeal
request: !make a request to ~ | make a request
seek asylum: seek asylum in ~ | seek asylum
demand: !make a demand on ~ | make a demand
order: !give orders to ~ | give orders
set deadline: set a deadline for ~ | set a deadline
invite: invite ~ | issue an invitation
withdraw: !withdraw from ~ | withdraw
reduce forces: reduce forces in ~ | reduce forces
hand over: !hand over control to ~ | hand over control
return property: return property to ~ | return property
disarm: disarm ~ | disarm
surrender: !surrender to ~ | surrender
declare ceasefire: declare a ceasefire with ~ | declare a ceasefire
end fighting: end fighting with ~ | end fighting
make peace: make peace with ~ | make peace
ease sanctions: ease sanctions on ~ | ease sanctions
allow access: allow access to ~ | allow access
accept mission: accept a mission of ~ | accept a mission
cooperate with inspection: !cooperate with an inspection by ~ | cooperate with an inspection
open border: open the border to ~ | open the border
resign: !resign over ~ | resign
impose sanctions: impose sanctions on ~ | impose sanctions
freeze assets: freeze assets of ~ | freeze assets
ban trade: ban trade with ~ | ban trade
close embassy: close an embassy of ~ | close an embassy
cut relations: cut relations with ~ | cut relations
recall envoy: recall an envoy from ~ | recall an envoy
leave treaty: leave a treaty with ~ | leave a treaty
halt aid: halt aid to ~ | halt aid
break off talks: !break off talks with ~ | break off talks
suspend membership: suspend membership of ~ | suspend membership
leave: leave ~ | leave
convict: convict ~ | hand down a conviction
strip: strip rights from ~ | strip rights
dismiss: dismiss ~ | make a dismissal
sentence: sentence ~ | pass a sentence
praise: praise ~ | voice praise
endorse: endorse ~ | give an endorsement
express support: express support for ~ | express support
pay tribute: !pay tribute to ~ | pay tribute
support: support ~ | voice support
vote for: !vote for ~ | vote in favour
ratify: ratify an agreement with ~ | ratify an agreement
defend: defend ~ | voice support
rally support: support ~ | voice support
win support: win support from ~ | win support
recognise: recognise ~ | grant recognition
improve relations: improve relations with ~ | improve relations
appoint ambassador: appoint an ambassador to ~ | appoint an ambassador
restore relations: restore relations with ~ | restore relations
exchange ambassadors: exchange ambassadors with ~ | exchange ambassadors
open embassy: open an embassy in ~ | open an embassy
apologise to: !apologise to ~ | apologise
express regret: express regret to ~ | express regret
forgive: forgive ~ | grant forgiveness
forgive debt: forgive a debt of ~ | forgive a debt
sign: sign a document with ~ | sign a document
AGREE/sign: sign an agreement with ~ | sign an agreement
SUPPORT/sign: sign an agreement with ~ | sign an agreement
reach agreement: reach an agreement with ~ | reach an agreement
conclude agreement: conclude an agreement with ~ | conclude an agreement
threaten: threaten ~ | make a threat
be ready to strike: !be ready to strike ~ | be ready to strike
declare war: declare war on ~ | declare war
call for war: !call for war on ~ | call for war
THREATEN/plan: !plan action against ~ | plan action
plan protest: plan a protest against ~ | plan a protest
warn: warn ~ | issue a warning
vow: !vow action against ~ | vow action
give ultimatum: give an ultimatum to ~ | give an ultimatum
brief: brief ~ | hold a briefing
share: share information with ~ | share information
`;

/** How a predicate reads with a party that it is done to (~), without one, and of several among themselves. */
export interface Wording {
  withTarget: string;
  alone: string;
  among: string;
  /** There is a passive: "Sudland is attacked". */
  passive: boolean;
}

const BY_PREDICATE: ReadonlyMap<string, Wording> = new Map(
  WORDINGS.trim()
    .split('\n')
    .map((line) => {
      const [key = '', forms = ''] = line.split(': ');
      const [first = '', alone = '', among = alone] = forms.split(' | ');
      return [key, { withTarget: first.replace('!', ''), alone, among, passive: !first.startsWith('!') }];
    }),
);

const BEFORE_DEED = /^(pledge|threaten|refuse|promise|offer|plan|agree|vow|fail) to (.+)$/;

/** The wording of a predicate, of the PLOVER type before others; also of "pledge to …" and the like. Undefined for a predicate that has none. */
export function wordingOf(predicate: string, type?: string): Wording | undefined {
  const own = BY_PREDICATE.get(`${type ?? ''}/${predicate}`) ?? BY_PREDICATE.get(predicate);
  if (own) return own;
  const [, verb = '', deed = ''] = BEFORE_DEED.exec(predicate) ?? [];
  const inner = deed === '' ? undefined : anyWording(deed);
  if (!inner) return undefined;
  return {
    withTarget: `${verb} to ${inner.withTarget}`,
    alone: `${verb} to ${inner.alone}`,
    among: `${verb} to ${inner.among}`,
    passive: false,
  };
}

const TYPED: readonly string[] = ['ASSAULT', 'PROTEST', 'AGREE', 'THREATEN', 'REJECT'];

function anyWording(deed: string): Wording | undefined {
  return wordingOf(deed) ?? TYPED.map((type) => BY_PREDICATE.get(`${type}/${deed}`)).find((wording) => wording !== undefined);
}
