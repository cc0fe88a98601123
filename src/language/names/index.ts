import type { Entity, Mention, Quotation, Report, Sentence } from '../../model/index.ts';
import { dayOf } from '../coreference/discourse.ts';
import { linkMentions } from '../coreference/index.ts';
import { tellOrigins } from '../origins/index.ts';
import { addAcronyms } from './acronyms.ts';
import { settleBodiesByWord } from './bodies-by-word.ts';
import { settleBodiesOfHome } from './bodies-of-home.ts';
import { bodiesOfReport } from './bodies-of-report.ts';
import { entityTable } from './entities.ts';
import { findNames } from './find-names.ts';
import { addNamesOfBody } from './headings.ts';
import { nameMentions } from './name-mentions.ts';
import { addSurnames, peopleOfReport } from './people-of-report.ts';
import { settlePlaces } from './places-of-report.ts';
import { settleTaggedNames } from './repeated-names.ts';
import { settleKinds } from './settled-kinds.ts';
import { settleShortFirms } from './short-firms.ts';

/**
 * Who and what a report speaks of: names, and the adjectives, nominals and pronouns that stand for what they name.
 * Fills `sentence.names`.
 * @param sentences of the report's article parts, with their tokens
 * @returns entities in the order of their first mention, and mentions in the order of the text (UTF-16 offsets)
 */
export function namesAndMentions(
  report: Report,
  sentences: Sentence[],
  quotations: readonly Quotation[],
): { entities: Entity[]; mentions: Mention[] } {
  // 1. Names by knowledge and form, each sentence alone.
  const worded = findNames(report, sentences);
  settleBodiesOfHome(report, worded);
  settlePlaces(report, worded);
  settleKinds(report.text, worded);
  settleTaggedNames(report.text, worded);
  settleBodiesByWord(worded);
  settleShortFirms(worded);
  // 2. Short names that the report itself introduces: "(NGB)", "Mr. Telsik".
  addNamesOfBody(report.text, worded);
  const acronyms = addAcronyms(report.text, worded);
  const people = peopleOfReport(report, worded, dayOf(report));
  addSurnames(worded, people);
  // 3. Whom each name means, place or government.
  const table = entityTable();
  const context = { report, table, people, acronyms, bodies: bodiesOfReport(report.text, worded) };
  const named = worded.map((sentence) => {
    const own = sentences[sentence.index];
    return { worded: sentence, names: own ? nameMentions(context, own, sentence) : [] };
  });
  // 4. Nominals and pronouns.
  const mentions = linkMentions(report, table, sentences, named, quotations);
  // 5. Of which country and sector they are, as the whole report tells it.
  tellOrigins(report, table.entities, sentences, named, mentions);
  return { entities: table.entities, mentions };
}
