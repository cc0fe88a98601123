import { countryName } from '../../language/knowledge/countries.ts';
import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { contains, type Mention, type Span, type StatementFinding, type Token, withDoubts } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { nationalNames } from '../events/countries/national-names.ts';
import { BODIES } from '../taken-up.ts';
import { wordSet } from '../word-set.ts';
import { ASIDE, CONTRAST, holdsAnotherSaying, mayGoOn } from './content-doubts.ts';
import { isUnnamedNearer } from './speaker-doubts.ts';
import { isTextNoun } from './texts.ts';

/**
 * The statement with the fields in doubt that a sign in its words or right beside them tells of: each sign stands with its reason in the codebook.
 */
export function doubtStatement(context: ReportContext, statement: StatementFinding): StatementFinding {
  const doubted = isSpeakerUnsure(context, statement) ? withDoubts(statement, 'speaker') : statement;
  return isContentUnsure(context, doubted) ? withDoubts(doubted, 'content') : doubted;
}

/** How many sentences before may name who is meant. */
const REACH = 2;
/** And of "he" and "she", who must have been told of. */
const FAR = 8;

/** Nobody known speaks, by words for somebody certain, though the report names one right there: "[it] said", "[The memo] said", "[the weekly Nordlys] said". */
function isSpeakerUnsure(context: ReportContext, { speaker, speakerEntity, addresseeEntity, content }: StatementFinding): boolean {
  const place = speaker ?? content[0];
  const [at] = place ? context.sentencesAt.touching(place) : [];
  if (speaker && speakerEntity !== undefined)
    return isThing(context, speaker, speakerEntity, content) || (at !== undefined && isUnnamedNearer(context, at, speaker, speakerEntity));
  if (!place || !at) return false;
  // "[Two of them] said"
  if (!speaker || /^(?:they|it|\p{L}+ of (?:them|these|those))$/iu.test(speaker.exact)) return true;
  const reach = /^(?:he|she|him|her)$/i.test(speaker.exact) ? FAR : REACH;
  const near = context.sentences.slice(Math.max(0, at.index - reach), at.index + 2).flatMap(({ mentions }) => mentions);
  const named = near.filter(({ form, start, entity }) => form === 'name' && start < speaker.end && entity !== addresseeEntity);
  const isNamed = (kinds: readonly string[]): boolean => named.some((mention) => kinds.includes(kindOf(context, mention)));
  const tokens = at.sentence.tokens.filter(({ start, end }) => start >= speaker.start && end <= speaker.end);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  if (tokens.length === 1 && PRONOUNS.has(first.form.toLowerCase())) return isNamed(SPEAKERS);
  // "[a notice on Orvel’s page] reads", "[the firm’s site] says"
  const ofText = tokens.some(({ upos, lemma }) => upos === 'NOUN' && isTextNoun(lemma.toLowerCase()));
  if (ofText && /['’]s\s/u.test(speaker.exact) && named.some((mention) => contains(speaker, mention))) return true;
  if (/^(?:the|its)\s\p{L}+['’]s\s/iu.test(speaker.exact) && BODIES.has(tokens[1]?.lemma.toLowerCase() ?? '')) return true;
  if (INDEFINITE.test(first.form) || first.upos === 'NUM' || areSeveral(at, speaker, last)) return false;
  const isUnread = (token: Token): boolean => !at.mentions.some((mention) => contains(mention, token)) && !isTitle(context, at, token);
  if (tokens.some((token) => token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form) && isUnread(token))) return true;
  // "…,” [vice president] Ek of sales said": a person's noun without an article is the beginning of a longer phrase
  if (/^(?:NOUN|ADJ)$/.test(first.upos) && /^\p{Ll}/u.test(first.form) && last.upos === 'NOUN' && nounClass(last.lemma.toLowerCase()) === 'person')
    return true;
  if (isPlaceAlone(context, at, speaker) || (!isOfNames(context, at, speaker) && endsWithPerson(context, at, speaker))) return true;
  const others = named.filter((mention) => !isOwner(context, speaker, mention));
  return others.some((mention) => kindsOf(last.lemma.toLowerCase()).includes(kindOf(context, mention)));
}

/** "[Quell] announced it will …", "[the Morning Star] reports": a person told by one word and taken up by "it", or by a name behind "the", may be a firm or a paper. */
function isThing(context: ReportContext, speaker: Span, entity: number, content: readonly Span[]): boolean {
  if (context.reading.entities[entity]?.kind !== 'person' || /^(?:he|she|who)$/i.test(speaker.exact)) return false;
  const isOneWord = /^\p{Lu}\S*$/u.test(speaker.exact);
  const tellsOfIt = /^(?:it|its)\s/i.test(content[0]?.exact ?? '');
  // "[Japan’s Hokusei] said", "[the administrators Delmore] said": a firm is of a state, and several are one
  const isOfState = /^\p{Lu}\S*['’]s\s\p{Lu}\S*$/u.test(speaker.exact);
  const isOfSeveral = /^[Tt]he\s\p{Ll}+s\s\p{Lu}\S*$/u.test(speaker.exact);
  return (isOneWord && tellsOfIt) || isOfState || isOfSeveral || /^[Tt]he(?:\s\p{Lu}\S*){2,}$/u.test(speaker.exact);
}

/** "[Finance Minister] Ada Holm and the union": the words before a person's name, within the phrase of it. */
function isTitle(context: ReportContext, at: SentenceContext, { start, end }: Token): boolean {
  return at.mentions.some((mention) => {
    const isWithin = kindOf(context, mention) === 'person' && mention.phrase.start <= start && end <= mention.start;
    return isWithin && /^(?:\s\p{L}[\p{L}-]*)*\s$/u.test(context.text.slice(end, mention.start));
  });
}

const isPlural = (word: Token | undefined): boolean => word?.feats?.includes('Number=Plur') === true;

/** "the [owners]", "[rebels] in eastern Chad": nobody takes up several who are told by what they are. */
function areSeveral({ phrases, sentence: { tokens } }: SentenceContext, speaker: Span, last: Token): boolean {
  const own = phrases.nouns.find(({ first, possessor }) => tokens[first]?.start === speaker.start && !possessor);
  const head = own && tokens[own.head];
  // "[Rebels] in eastern Chad", "[Peruvians] living in Spain": the first word of a sentence may be taken for a name
  const isCommon =
    head?.upos === 'NOUN' || (own?.head === 0 && nounClass(singularOf(head?.form ?? '')) === 'person') || nationalNames().has(head?.form ?? '');
  return isPlural(last) || (isCommon && isPlural(head));
}

/** "[Ada Holm]’s lawyer": whose he is, and not who. */
function isOwner(context: ReportContext, speaker: Span, mention: Mention): boolean {
  return contains(speaker, mention) && /^['’]s\s/u.test(context.text.slice(mention.end, speaker.end));
}

/** "[Lakeshore] said", "[Cambridge] said": where a name is that of a place that is no state, a firm or body of that name, or in that place, speaks. */
function isPlaceAlone(context: ReportContext, at: SentenceContext, speaker: Span): boolean {
  return at.mentions.some((mention) => mention.start === speaker.start && mention.end === speaker.end && kindOf(context, mention) === 'place');
}

/** "[Jan Berg and Jane Doe] said": each of several is named. */
function isOfNames(context: ReportContext, at: SentenceContext, speaker: Span): boolean {
  const names = at.mentions.filter((mention) => contains(speaker, mention) && mention.form === 'name');
  const between = names.slice(1).map(({ start }, index) => context.text.slice(names[index]?.end ?? start, start));
  return names.length > 1 && names[0]?.start === speaker.start && between.every((gap) => /^(?:,|,?\sand)\s(?:the\s)?$/u.test(gap));
}

/** "the founder and head of the bank [Jane Doe]", but not "the lawyer of Jane Doe". */
function endsWithPerson(context: ReportContext, at: SentenceContext, speaker: Span): boolean {
  const name = at.mentions.find((mention) => mention.start > speaker.start && mention.end === speaker.end && kindOf(context, mention) === 'person');
  const before = name && at.sentence.tokens.findLast(({ end }) => end <= name.start);
  // "the cabinet [of] President Ada Holm"
  const isOfSomebody = name !== undefined && /\s(?:of|for|to)\s(?:the\s)?$/u.test(context.text.slice(speaker.start, name.phrase.start));
  return before !== undefined && !isOfSomebody && /^(?:NOUN|PROPN|PUNCT|CCONJ)$/.test(before.upos);
}

const SPEAKERS = ['person', 'company', 'organisation', 'government'];
const PRONOUNS: ReadonlySet<string> = wordSet('he she him her it i we who');
const INDEFINITE = /^(?:an?|another|one|some|any|several|many|most|few|both|other|no|each|every|two)$/i;

function kindOf(context: ReportContext, { entity }: Mention): string {
  return context.reading.entities[entity]?.kind ?? '';
}

/** What a definite noun may take up: a person, a firm or body; a text speaks for either. */
function kindsOf(lemma: string): readonly string[] {
  if (isTextNoun(lemma)) return ['person', 'company', 'organisation'];
  if (BODIES.has(lemma)) return ['company', 'organisation'];
  return nounClass(lemma) === 'person' ? ['person'] : [];
}

/** What is said is cut or runs on: a mark or bracket without its other half, words behind it that no mark parts from it, a comment of the report's at its end. */
function isContentUnsure(context: ReportContext, statement: StatementFinding): boolean {
  const { content, form, cue } = statement;
  const last = content.at(-1);
  const first = content[0];
  const [at] = last ? context.sentencesAt.touching({ start: last.end - 1, end: last.end }) : [];
  if (!first || !last || !at) return false;
  const words = content.map(({ exact }) => exact).join(' ');
  if (!isBalanced(words) || /^(?:or|and|nor|but)\s/.test(words)) return true;
  if (statement.by.startsWith('statements/request') && TELLS_NOTHING.test(words)) return true;
  if (statement.by === 'statements/request:warn' && isSetThere(context, at, last)) return true;
  const behind = context.text.slice(last.end, at.sentence.end);
  if (isOpenEnded(context, at, first)) return true;
  // "said “We are late[. We will pay.”": a mark that closes in a later sentence, or nowhere
  if (form === 'direct' && statement.by.startsWith('statements/indirect') && isFollowed(context, at)) return true;
  if (form === 'direct') return /^["”]?\s+(?:and|but|or),?\s\p{Ll}/u.test(behind);
  if (cue && cue.end <= first.start && /^,?\s+["“]\p{Ll}/u.test(behind)) return true;
  if ((cue && cue.end <= first.start && mayGoOn(context, at, last)) || holdsAnotherSaying(context, at, statement)) return true;
  const isBehindCue = !(cue && cue.start > last.end);
  if (isBehindCue && (CONTRAST.test(words) || ASIDE.test(words))) return true;
  return OPENING.test(words) && !words.includes(',') && behind.trim().startsWith(',') ? true : COMMENT.test(words);
}

/** "wrote to parents: [We are sorry]. The hall will open in May.": without marks nobody can tell where the words behind a colon end. */
function isOpenEnded(context: ReportContext, { sentence, index }: SentenceContext, first: Span): boolean {
  const isBehindColon = /:\s+$/.test(context.text.slice(Math.max(0, first.start - 4), first.start)) && /^\p{Lu}/u.test(first.exact);
  return isBehindColon && context.sentences[index + 1]?.sentence.part === sentence.part;
}

function isFollowed(context: ReportContext, { sentence, index }: SentenceContext): boolean {
  return context.sentences[index + 1]?.sentence.part === sentence.part;
}

/** "said [should the maker pay]": a condition alone is not what was said. */
const OPENING = /^(?:should|if|when|although|though|while|because|unless|until|since)\s/i;

/** "said that prices rose[, a sign of recovery]": he or the report. */
const COMMENT =
  /,\s(?:(?:perhaps|possibly)\san?\s[^,]+|an?\s(?:\p{L}+\s)?(?:sign|signal|indication|hint|show|reference|nod|dig|rebuke|departure|reversal)\b[^,]*)$/iu;

/** "called for [restraint]", "appealed for [such a step]". */
const TELLS_NOTHING = /^(?:\p{L}+|(?:such|this|that)(?:\san?)?\s\p{L}+)$/u;

/** "warned of [a new war in Brussels]": a town at the end is where it will be, or where he warned; a whole state ("in Kenya") is the former. */
function isSetThere(context: ReportContext, at: SentenceContext, { exact, end }: Span): boolean {
  const town = /\s(?:in|at)\s(\p{Lu}[^,]*)$/u.exec(exact)?.[1];
  const mention = at.mentions.find((each) => town !== undefined && each.end === end && each.start === end - town.length);
  const entity = mention && context.reading.entities[mention.entity];
  return town !== undefined && !(entity?.country !== undefined && countryName(entity.country) === town);
}

function isBalanced(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
}
