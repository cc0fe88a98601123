import type { ReportContext, SentenceContext } from '../context.ts';
import { actorsOf } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** Texts in which somebody speaks: "the joint statement said that …". */
const DOCUMENTS: ReadonlySet<string> = wordSet(
  'statement declaration communique communiqué report document letter text study presentation paper resolution indictment complaint lawsuit filing memo',
  'memorandum editorial article message note bulletin release petition ruling judgment verdict transcript manifesto notice section passage',
  'treaty agreement accord pact constitution law act bill charter convention decree order contract email e-mail post tweet book diary survey poll review audit',
  'data datum figure statistic inquiry investigation analysis assessment dossier leaflet website site webpage handbook guideline rule directive regulation clause paragraph poster sign slide',
);

/** Texts speak: "the [report] found that …". */
export const isText = ({ lemma }: NounPhrase): boolean => isTextNoun(lemma);

export const isTextNoun = (lemma: string): boolean => DOCUMENTS.has(lemma);

/** Verbs by which a text, and nobody else, says something: "the study [found] that …", "the memo [reads]: “…”". */
const OF_TEXTS: ReadonlySet<string> = wordSet('find show conclude demonstrate read');

/** Whether a clause tells what a text says, by a verb that says nothing of people; the text may stand behind it: "“…,” [read a statement] from Oslo". */
export function isToldByText({ verb, subject, object }: Clause): boolean {
  const own = subject.length === 0 && verb.lemma === 'read' ? object.filter(({ first }) => first === verb.last + 1) : subject;
  return OF_TEXTS.has(verb.lemma) && own.length === 1 && own.every(isText);
}

/** How many sentences before may tell whose "the memo" is. */
const REACH = 3;

/**
 * The entity that speaks in a text: who wrote it or published it ("a filing [by Corvex]", "[Corvex]’s letter", "a memo sent [by Ada Kaya]", "a note inside [Corvex]"),
 * or, for "the memo", who did so where such a text was named before. Undefined where nobody known is told; never a place.
 */
export function authorOf(context: ReportContext, at: SentenceContext, noun: NounPhrase): number | undefined {
  const own = authorIn(context, at, noun);
  if (own !== undefined || !isDefinite(at, noun)) return own;
  for (const before of context.sentences.slice(Math.max(0, at.index - REACH), at.index).toReversed()) {
    const named = before.phrases.items.flatMap((item) => (item.kind === 'noun' && item.noun.lemma === noun.lemma ? [item.noun] : [])).at(-1);
    if (named) return authorIn(context, before, named);
  }
  return undefined;
}

const BY: ReadonlySet<string> = wordSet('by from of at inside within');
const PUBLISHING: ReadonlySet<string> = wordSet(
  'write send file publish issue release sign post circulate draft prepare produce compile submit author commission give',
);

function authorIn(context: ReportContext, at: SentenceContext, noun: NounPhrase): number | undefined {
  const published = at.phrases.clauses.filter(({ governorNoun, verb }) => governorNoun === noun && verb.passive && PUBLISHING.has(verb.lemma));
  const nouns = [
    ...(noun.possessor ? [noun.possessor] : []),
    ...noun.phrases.filter((phrase) => BY.has(phrase.preposition) && !isSentFrom(context, at, phrase)).flatMap((phrase) => phrase.nouns),
    ...published.flatMap(({ agents }) => agents),
  ];
  for (const each of nouns) {
    const [actor, more] = actorsOf(context, at, each);
    if (actor && !more && isAuthor(context, actor.entity)) return actor.entity;
  }
  return namedInside(context, at, noun);
}

/** "a statement [from Oslo]": a town is where it was sent from, and doesn't make its state the author. */
function isSentFrom(context: ReportContext, at: SentenceContext, { preposition, nouns: [noun] }: PrepositionalPhrase): boolean {
  const name = noun && at.sentence.tokens[noun.head];
  if (preposition !== 'from' || !noun || noun.first !== noun.last || name?.upos !== 'PROPN') return false;
  const [actor] = actorsOf(context, at, noun);
  const entity = actor && context.reading.entities[actor.entity];
  return entity?.kind === 'government' && entity.name !== name.form;
}

/** "a [Corvex] memo": a firm or body right before a text of its own making. */
function namedInside(context: ReportContext, at: SentenceContext, noun: NounPhrase): number | undefined {
  const [first, before] = [at.sentence.tokens[noun.first], at.sentence.tokens[noun.head - 1]];
  if (!first || !before || !OWN.has(noun.lemma)) return undefined;
  const mention = at.mentions.find(({ start, end, form }) => start >= first.start && end === before.end && form === 'name');
  return mention && isAuthor(context, mention.entity) ? mention.entity : undefined;
}

/** Texts that those make whose name stands before them; "the Corvex [report]" may be one about Corvex. */
const OWN: ReadonlySet<string> = wordSet(
  'statement memo memorandum filing letter message release notice bulletin communique communiqué email e-mail newsletter website site',
);

function isAuthor(context: ReportContext, entity: number): boolean {
  return context.reading.entities[entity]?.kind !== 'place';
}

function isDefinite(at: SentenceContext, noun: NounPhrase): boolean {
  return /^(?:the|this|that)$/i.test(at.sentence.tokens[noun.first]?.form ?? '') && noun.phrases.length === 0;
}
