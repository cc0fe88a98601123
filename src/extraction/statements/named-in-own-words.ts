import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Span, type StatementFinding, withDoubts } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { mentionOf } from '../participants.ts';

/**
 * "Brandt was jailed. Brandt's lawyer rejected the verdict. [He] said Brandt would appeal": hardly anybody calls himself by his name, so "he" is nobody whom his own words name; he
 * is who acted right before without a name ("Brandt's lawyer"), or it stays open.
 */
export function notWhoIsNamed(context: ReportContext, statement: StatementFinding): StatementFinding {
  const { speakerEntity, ...unnamed } = statement;
  const { speaker, content } = statement;
  if (speakerEntity === undefined || !speaker || !/^(?:he|she)$/i.test(speaker.exact)) return statement;
  const isNamed = content.some((span) =>
    context.sentencesAt
      .touching(span)
      .some(({ mentions }) => mentions.some((each) => each.entity === speakerEntity && each.form === 'name' && contains(span, each))),
  );
  if (!isNamed) return statement;
  // "I am Ivo Brandt," he said
  if (content.some(({ exact }) => /\bI\b/u.test(exact))) return statement;
  const [at] = context.sentencesAt.touching(speaker);
  const meant = at && actingBefore(context, at);
  return meant ? { ...unnamed, speaker: meant } : withDoubts(unnamed, 'speaker');
}

/** "[Brandt's lawyer] rejected the verdict": one person without a name who alone acts in the sentence before. */
function actingBefore(context: ReportContext, { index, sentence }: SentenceContext): Span | undefined {
  const before = context.sentences[index - 1];
  const [subject, more] = before?.phrases.clauses.find(({ link }) => link === 'main')?.subject ?? [];
  if (!before || !subject || more || before.sentence.part !== sentence.part || before.sentence.role === 'title') return undefined;
  const word = before.sentence.tokens[subject.head];
  const isOne = word?.upos === 'NOUN' && word.feats?.includes('Number=Plur') !== true && nounClass(subject.lemma) === 'person';
  if (!isOne || mentionOf(before, subject) || subject.appositions.length > 0) return undefined;
  return spanOfTokens(context, before.sentence, { first: subject.possessor?.first ?? subject.first, last: subject.last });
}
