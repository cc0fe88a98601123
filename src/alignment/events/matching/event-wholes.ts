import type { EventAccount } from '../../../model/index.ts';

/** Nouns for events that have parts, by the kind of event that they tell. */
const KINDS: Readonly<Record<string, string>> = {
  visit: 'visit|trip|tour|stay|journey',
  talks: 'summit|conference|talks|meeting|negotiations?|congress|forum|consultations?|convention|session|assembly|gathering',
  exchange: 'exchange|swap',
  fight: 'attacks?|siege|offensive|fighting|battle|campaign|bombardment|bombing|invasion|assault|incursion|clashes|war|besieged',
  raid: 'raids?|operation|sweep|crackdown',
  protest: 'riots?|protests?|demonstrations?|strikes?|unrest|rally|rallies|striking|rioting',
  relief: 'missions?|evacuations?|rescue',
  trial: 'trial|hearing|proceedings',
  package: 'package|sanctions',
  exercise: 'exercises?|manoeuvres|drills?',
};
const NOUNS = Object.values(KINDS).join('|');
const KIND_OF = Object.entries(KINDS).map(([kind, nouns]) => [kind, new RegExp(`^(?:${nouns})$`, 'iu')] as const);

/** "during her visit", "at the Geneva conference", "as part of the package", "striking drivers": what is told is a part of that. */
const CUE = new RegExp(
  String.raw`\b(?:during|as part of|in|at|under|within|amid|on the sidelines of)\s+(?:the|his|her|its|their|this|that)\s+(?:[\p{L}\p{N}'’-]+\s+){0,4}?(?<noun>${NOUNS})\b|\b(?<doing>striking|rioting|besieged)\s+\p{L}`,
  'iu',
);
const TOLD = new RegExp(String.raw`\b(?:${NOUNS})\b`, 'giu');

/** The kind of event of which a sentence says that it tells a part; undefined where it says nothing like that. */
export function cuedKind(sentence: string): string | undefined {
  const { noun, doing } = CUE.exec(sentence)?.groups ?? {};
  return kindOf(noun ?? doing ?? '');
}

/** Verbs for events that have parts. */
const DOINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    riot: 'protest',
    protest: 'protest',
    demonstrate: 'protest',
    strike: 'protest',
    meet: 'talks',
    talk: 'talks',
    convene: 'talks',
    gather: 'talks',
    confer: 'talks',
    negotiate: 'talks',
    assemble: 'talks',
  }),
);

/** As what an account tells an event: by the nouns of its sentence, by its predicate and by its type. */
export function wholeKinds({ plover, predicate }: Pick<EventAccount, 'plover' | 'predicate'>, sentence: string): string[] {
  const doing = DOINGS.get(predicate);
  const told = [...sentence.matchAll(TOLD)].flatMap(([noun]) => kindOf(noun) ?? []);
  const typed = plover?.type === 'PROTEST' ? ['protest'] : plover?.type === 'ASSAULT' ? ['fight'] : plover?.mode === 'visit' ? ['visit'] : [];
  return [...told, ...typed, ...(doing === undefined ? [] : [doing])];
}

/** Whether a noun or a verb tells talks of any form. */
export function areTalks(word: string): boolean {
  return (DOINGS.get(word) ?? kindOf(word)) === 'talks';
}

function kindOf(noun: string): string | undefined {
  return KIND_OF.find(([, nouns]) => nouns.test(noun))?.[0];
}
