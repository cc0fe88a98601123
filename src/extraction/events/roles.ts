import type { Sentence } from '../../model/index.ts';
import { dependents, prepositionOf, withConjuncts } from './tree.ts';

/** Words of a sentence that head the phrases of who acts and of who or what is acted upon. */
export interface Roles {
  sources: number[];
  targets: number[];
}

/** Who acts in the event that a word tells, and on whom, by the tree: of a verb its subject and object, of a noun its possessor and what it is "of". */
export function rolesOf(sentence: Sentence, token: number): Roles {
  return sentence.tokens[token]?.upos === 'NOUN' ? nounRoles(sentence, token) : verbRoles(sentence, token);
}

/** Subject and object; of a passive its agent and its subject; of a participle what it modifies; else the subject of the verb above it. */
function verbRoles(sentence: Sentence, verb: number): Roles {
  const of = (...relations: string[]) => withConjuncts(sentence, dependents(sentence, verb, relations));
  const agents = withConjuncts(sentence, attachedBy(sentence, verb, 'by', ['obl']));
  const passiveSubject = of('nsubj:pass');
  if (passiveSubject.length > 0 || dependents(sentence, verb, ['aux:pass']).length > 0) {
    const shared = passiveSubject.length > 0 ? passiveSubject : sharedSubject(sentence, verb, ['nsubj:pass']);
    return { sources: agents, targets: shared };
  }
  const objects = of('obj');
  const subjects = dependents(sentence, verb, ['nsubj']).filter((token) => sentence.tokens[token]?.deprel !== 'nsubj:pass');
  if (subjects.length > 0 && objects.length === 0 && BEFALLING.has(sentence.tokens[verb]?.lemma.toLowerCase() ?? ''))
    return { sources: [], targets: withConjuncts(sentence, subjects) };
  if (subjects.length > 0) return { sources: withConjuncts(sentence, subjects), targets: objects };
  const modified = modifiedBy(sentence, verb);
  if (modified !== undefined) {
    const acts = /ing$/i.test(sentence.tokens[verb]?.form ?? '');
    return acts ? { sources: [modified], targets: objects } : { sources: agents, targets: [modified, ...objects] };
  }
  return { sources: agents.length > 0 ? agents : sharedSubject(sentence, verb, ['nsubj']), targets: objects };
}

/** Without an object these tell what befell their subject: "[sales] fell", "[the jet] crashed". */
const BEFALLING: ReadonlySet<string> = new Set(
  (
    'fall rise drop climb increase decrease decline grow shrink soar plunge slump surge plummet rebound recover crash collapse sink burn explode break ' +
    'die perish happen occur begin start end stop close open emerge appear disappear vanish arise melt freeze change improve worsen deteriorate widen ' +
    'land roll arrive leak crumple topple capsize derail overturn stall expire lapse erupt spread'
  ).split(' '),
);

/** "aircraft [designed] for", "companies [supplying] arms": the noun that a participle modifies. */
function modifiedBy(sentence: Sentence, verb: number): number | undefined {
  const { head, deprel } = sentence.tokens[verb] ?? {};
  return deprel === 'acl' && head && dependents(sentence, verb, ['mark']).length === 0 ? head - 1 : undefined;
}

/** "arrived and [left]", "agreed to [sell]": the subject of the verb above. */
function sharedSubject(sentence: Sentence, verb: number, relations: readonly string[]): number[] {
  const { head, deprel } = sentence.tokens[verb] ?? {};
  if (!head || deprel === undefined || !/^(?:conj|xcomp|advcl)/.test(deprel)) return [];
  return withConjuncts(sentence, dependents(sentence, head - 1, relations));
}

/** "[Ford]’s sale of Jaguar", "the sale of [Jaguar] by Ford", "[Jaguar] sales". */
function nounRoles(sentence: Sentence, noun: number): Roles {
  const attached = (preposition: string) => withConjuncts(sentence, attachedBy(sentence, noun, preposition, ['nmod', 'obl']));
  return { sources: [...withConjuncts(sentence, dependents(sentence, noun, ['nmod:poss'])), ...attached('by')], targets: attached('of') };
}

function attachedBy(sentence: Sentence, token: number, preposition: string, relations: readonly string[]): number[] {
  return dependents(sentence, token, relations).filter((each) => prepositionOf(sentence, each) === preposition);
}
