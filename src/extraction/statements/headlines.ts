import { nounClass } from '../../language/knowledge/nouns.ts';
import type { StatementFinding } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { formOf } from './form.ts';
import { isRubric } from './rubrics.ts';
import { speakerOf } from './speaker.ts';
import { statementOf, trimmed } from './statement.ts';
import { isText } from './texts.ts';

/** "Lind: Greece must keep its promises", "UN: 40 killed in Darfur": who says it, a colon, what is said. "Ukraine: what we know" and "Orvel: orders fall" name a topic. */
export function headlineStatement(context: ReportContext, at: SentenceContext): StatementFinding | undefined {
  const { nouns, clauses } = at.phrases;
  const { tokens } = at.sentence;
  const colon = tokens.findIndex(({ form }) => form === ':');
  const noun = colon > 0 ? nouns.find(({ first, last }) => first === 0 && last === colon - 1) : undefined;
  if (!noun || !clauses.some(({ verb }) => verb.first > colon && (verb.form === 'finite' || verb.form === 'participle'))) return undefined;
  if (isRubric(at.sentence.tokens.slice(0, colon))) return undefined;
  const speaker = speakerOf(context, at, [noun]);
  const isSpeaker = speaker?.speakerEntity === undefined ? isUnnamedSpeaker(context, at, noun) : speaks(context, at, speaker.speakerEntity);
  if (!speaker?.speaker || !isSpeaker) return undefined;
  const content = trimmed(context, at, { first: colon + 1, last: tokens.length - 1 });
  const isQuoted = content !== undefined && context.speechAt.touching(content).some(({ outer }) => outer.start <= content.start);
  if (!content || isQuoted) return undefined;
  const cue = spanOfTokens(context, at.sentence, { first: colon, last: colon });
  return statementOf(context.report, [content], formOf(context, [content]), { ...speaker, cue }, 'headline');
}

/** A person anywhere; a body in a headline, where it is no firm and no country by its own name. */
function speaks(context: ReportContext, at: SentenceContext, index: number): boolean {
  const entity = context.reading.entities[index];
  if (entity?.kind === 'person') return true;
  const part = context.report.parts[at.sentence.part];
  const own = rangeOf(at.sentence, { first: 0, last: 0 });
  const isCountry = at.mentions.some(
    ({ entity: other, start, end }) => own !== undefined && other === index && start <= own.start && context.text.slice(start, end) === entity?.name,
  );
  if (part?.role !== 'title' && part?.role !== 'heading') return false;
  return (entity?.kind === 'government' && !isCountry) || entity?.kind === 'organisation' || entity?.kind === 'group';
}

/** In a headline "[Minister]: no new taxes", "[Altona boss]: we will not sell", "[Study]: bees sleep"; "Teachers: what to know" names a topic. */
function isUnnamedSpeaker(context: ReportContext, at: SentenceContext, noun: NounPhrase): boolean {
  const role = context.report.parts[at.sentence.part]?.role;
  const next = at.sentence.tokens[noun.last + 2]?.form ?? '';
  if ((role !== 'title' && role !== 'heading') || /^(?:how|what|why|who|when|where|which)$/i.test(next)) return false;
  return nounClass(noun.lemma) === 'person' || isText(noun) || noun.lemma === 'police';
}
