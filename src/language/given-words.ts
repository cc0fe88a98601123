import type { Part, Range, Report, Sentence } from '../model/index.ts';
import { emptySentence, isRead } from './sentences/index.ts';

/** A sentence whose words are given, as in a treebank; offsets are into the report's text (UTF-16). Words of one written token may share its range. */
export interface GivenSentence extends Range {
  words: (Range & { form: string })[];
}

/** The given sentences that lie in article parts of a report, each in its part. */
export function sentencesGiven(report: Report, given: readonly GivenSentence[]): { sentence: Sentence; words: GivenSentence['words'] }[] {
  return given.flatMap(({ start, end, words }) => {
    const part = report.parts.findIndex((each: Part) => each.start <= start && end <= each.end);
    const own = report.parts[part];
    return own && isRead(own, report) ? [{ sentence: emptySentence({ start, end }, own.role, part), words }] : [];
  });
}
