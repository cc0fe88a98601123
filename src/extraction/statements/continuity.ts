import { titlesByHead } from '../../language/knowledge/lexicon.ts';
import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Mention, type Span, type StatementFinding } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { mentionOf } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { canSpeak } from './can-speak.ts';
import { pronounFits } from './speaker-gender.ts';

const NEAR_SENTENCES = 3;
const FARTHEST = 4000;

/**
 * "Telsik said … “…,” he said": a pronoun that is the subject of a verb of saying means the last named speaker, unless another person is the subject of a
 * sentence between. Statements must be in the order of the text.
 */
export function continueSpeakers(context: ReportContext, statements: readonly StatementFinding[]): StatementFinding[] {
  const settled: StatementFinding[] = [];
  let last: StatementFinding | undefined;
  for (const statement of statements) {
    const before = settled.at(-1);
    if (before && goesOnAsMany(context, before, statement)) {
      settled.push(statement.speakerEntity === undefined || isAdded(statement) ? withSpeakerOf(context, statement, before) : statement);
      continue;
    }
    if (last && isSameWord(last, statement)) {
      settled.push(withSpeakerOf(context, statement, last));
      continue;
    }
    const own = last && isHeOrShe(statement) && isNear(context, last, statement) ? withSpeakerOf(context, statement, last) : statement;
    settled.push(own);
    if (own.speakerEntity !== undefined ? isPerson(context, own.speakerEntity) : isUnnamedPerson(own)) last = own;
  }
  return settled;
}

/** "The army said … [It] added …", "Two clerks said … “…,” [they] said": who speaks right behind what a body, or several people, said. */
function goesOnAsMany(context: ReportContext, before: StatementFinding, statement: StatementFinding): boolean {
  const word = statement.speaker?.exact.toLowerCase();
  if ((word !== 'it' && word !== 'they') || !before.speaker || before.speaker.start === statement.speaker?.start) return false;
  const own = before.speaker.exact.toLowerCase();
  const isTakenUp = own === word || (own !== 'it' && own !== 'they' && isMany(context, before, word));
  return isTakenUp && isRightBehind(context, before, statement);
}

/** Whether "it" or "they" can stand for whoever spoke: a body, or several people. */
function isMany(context: ReportContext, before: StatementFinding, word: 'it' | 'they'): boolean {
  const { speaker, speakerEntity } = before;
  const kind = speakerEntity === undefined ? undefined : context.reading.entities[speakerEntity]?.kind;
  const at = speaker && context.sentencesAt.touching(speaker)[0];
  const noun = at && speakingNoun(at, speaker.start);
  if (!speaker || !at || !noun) return false;
  const isPlural = at.sentence.tokens[noun.head]?.feats?.includes('Number=Plur') === true || /\sand\s/.test(speaker.exact);
  if (word === 'they' && tellsOfOthers(context, before)) return false;
  if (word === 'they') return kind !== 'person' && (isPlural || noun.lemma === 'police' || kind === 'group');
  const isBody = kind === undefined ? canSpeak(at, noun) : kind !== 'person' && kind !== 'place';
  return isBody && !isPlural && nounClass(noun.lemma) !== 'person';
}

/** "Students said [the police] had fired", "Police said [two gunmen] had fled": several people of whom it was told, and who may be "they" then. */
function tellsOfOthers(context: ReportContext, { content }: StatementFinding): boolean {
  return content.some((span) =>
    context.sentencesAt.touching(span).some(({ phrases, sentence: { tokens } }) =>
      phrases.clauses.some(({ subject }) =>
        subject.some(({ head, lemma }) => {
          const word = tokens[head];
          const isGroup = lemma === 'police' || (word?.feats?.includes('Number=Plur') === true && nounClass(lemma) === 'person');
          return word !== undefined && isGroup && word.start >= span.start && word.end <= span.end;
        }),
      ),
    ),
  );
}

function speakingNoun({ phrases, sentence }: SentenceContext, start: number): NounPhrase | undefined {
  return phrases.nouns.find(({ first, possessor }) => sentence.tokens[possessor?.first ?? first]?.start === start);
}

/** In the same sentence or the next one, what is said taken in. */
function isRightBehind(context: ReportContext, before: StatementFinding, statement: StatementFinding): boolean {
  const ends = [before.speaker, before.cue, ...before.content].map((span) => span?.end ?? 0);
  const starts = [statement.speaker, statement.cue, ...statement.content].flatMap((span) => span?.start ?? []);
  const [last] = context.sentencesAt.touching({ start: Math.max(...ends) - 1, end: Math.max(...ends) });
  const first = Math.min(...starts);
  const [next] = context.sentencesAt.touching({ start: first, end: first + 1 });
  return last !== undefined && next !== undefined && next.index - last.index <= 1 && first >= (before.speaker?.start ?? 0);
}

/** "it [added]", "it also said": whoever speaks has spoken before. */
function isAdded({ by }: StatementFinding): boolean {
  return /:(?:add|continue|reiterate)$/.test(by);
}

/** "[he] said the mill would stay but added that …": one word speaks twice. */
function isSameWord({ speaker: one }: StatementFinding, { speaker: other }: StatementFinding): boolean {
  return one !== undefined && other !== undefined && one.start === other.start && one.end === other.end;
}

/** Whoever went on; where he has no name the words that told of him: "[an official] said … he added"; not "An aide said Kaya was ill. [He] said …". */
function withSpeakerOf(context: ReportContext, statement: StatementFinding, before: StatementFinding): StatementFinding {
  const { speaker, speakerEntity, content } = before;
  if (speakerEntity !== undefined) return { ...statement, speakerEntity };
  const { speakerEntity: _guessed, ...unnamed } = statement;
  const word = statement.speaker?.exact.toLowerCase() ?? '';
  const isSure = isAdded(statement) || !content.some((span) => tellsOfAnother(context, span, word));
  return speaker && isSure ? { ...unnamed, speaker } : unnamed;
}

/** "An aide said [Kaya] was ill", "A nurse said [the patient] was weak", "A court said [the firm] had lied": somebody for whom "he" or "it" may stand behind it. */
function tellsOfAnother(context: ReportContext, span: Span, word: string): boolean {
  const isBody = word === 'it';
  return context.sentencesAt.touching(span).some((at) => {
    const { mentions, phrases, sentence } = at;
    const isCalled = (noun: NounPhrase) => {
      const token = sentence.tokens[noun.head];
      if (!token || !contains(span, token) || token.upos === 'PRON') return false;
      if (token.feats?.includes('Number=Plur')) return false;
      return isBody ? nounClass(noun.lemma) !== 'person' && canSpeak(at, noun) : nounClass(noun.lemma) === 'person' || titlesByHead().has(noun.lemma);
    };
    return (
      mentions.some((mention) => contains(span, mention) && mention.form === 'name' && mayTakeUp(context, mention.entity, isBody)) ||
      phrases.nouns.some(isCalled)
    );
  });
}

/** "an official", "one of the teachers". */
function isUnnamedPerson({ speaker }: StatementFinding): boolean {
  return speaker !== undefined && /^(?:an?|another|one)\s/i.test(speaker.exact);
}

function isHeOrShe(statement: StatementFinding): boolean {
  return statement.speaker !== undefined && /^(?:he|she)$/i.test(statement.speaker.exact);
}

function isPerson(context: ReportContext, entity: number): boolean {
  return context.reading.entities[entity]?.kind === 'person';
}

/** Whether "it", or else "he", may stand for somebody named. */
function mayTakeUp(context: ReportContext, entity: number, isBody: boolean): boolean {
  return isBody ? !isPerson(context, entity) && !isPlace(context, entity) : isPerson(context, entity);
}

function isPlace(context: ReportContext, entity: number): boolean {
  return context.reading.entities[entity]?.kind === 'place';
}

/** Within a few sentences, with no other person as a subject between, and of a title that fits the pronoun. */
function isNear(context: ReportContext, last: StatementFinding, statement: StatementFinding): boolean {
  const from = Math.max(last.speaker?.start ?? 0, ...last.content.map(({ start }) => start));
  const to = statement.speaker?.start ?? 0;
  if (to - from > FARTHEST || to <= from) return false;
  const between = context.sentencesAt.touching({ start: from, end: to });
  if (between.length > NEAR_SENTENCES + 1 || !pronounFits(context, last, statement.speaker?.exact ?? '')) return false;
  return !between.some((at) => {
    const { phrases, mentions, sentence } = at;
    return phrases.clauses.some((clause) => {
      if (clause.link !== 'main') return false;
      return clause.subject.some((noun) => {
        const head = sentence.tokens[noun.head];
        if (!head || head.start <= from || head.start >= to) return false;
        const named = mentions.find(
          (mention) => mention.start <= head.start && head.end <= mention.end && mention.form !== 'pronoun' && mention.form !== 'adjective',
        );
        const quoted = context.speechAt.touching(head).length > 0;
        // "In Kaya's case, [she] stayed": whoever is named right before
        if (/^(?:he|she)$/i.test(head.form) && !quoted && mentions.some((mention) => isOtherBefore(context, last, mention, head.start))) return true;
        // "The envoy, [Ada Holm], condemned it."
        if (!quoted && noun.appositions.some((each) => isAnotherPerson(context, last, mentionOf(at, each)))) return true;
        return named !== undefined && !quoted && named.entity !== last.speakerEntity && isPerson(context, named.entity);
      });
    });
  });
}

/** Another person than the last speaker, named before an offset by "in … case", "as for …", "like …" or the like: at the head of his sentence. */
function isOtherBefore(context: ReportContext, last: StatementFinding, { start, form, entity, sentence }: Mention, until: number): boolean {
  const from = context.sentences[sentence]?.sentence.start ?? start;
  return form === 'name' && start < until && start - from < 30 && entity !== last.speakerEntity && isPerson(context, entity);
}

function isAnotherPerson(context: ReportContext, last: StatementFinding, mention: Mention | undefined): boolean {
  return mention?.form === 'name' && mention.entity !== last.speakerEntity && isPerson(context, mention.entity);
}
