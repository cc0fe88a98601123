import type { FigureFinding, Span } from '../../model/index.ts';
import { attributionAt, type StatementIndex } from '../attribution.ts';
import type { SentenceContext } from '../context.ts';
import type { SourcedSentence } from '../statements/index.ts';
import type { Measured } from './measures/beside.ts';
import { counterOf, finderOf, ofDocument, putterOf, withAuthor, withNameBehind, withNoun } from './source.ts';

/** What the report's statements tell of who gives a figure. */
export interface Told {
  statements: StatementIndex;
  /** By the running number of the sentence. */
  sourced: ReadonlyMap<number, SourcedSentence>;
}

/** Who gives a figure: who speaks, whom the sentence cites, who counted, else who found it. */
export function attributionOf({ site, measure }: Measured, { statements, sourced }: Told, span: Span): FigureFinding['attributed_to'] {
  const putter = putterOf(site, measure);
  if (putter !== undefined) return putter;
  const said = withNameBehind(ofDocument(attributionAt(statements, span), site.context.reading.entities), site);
  return withAuthor(said ?? withNoun(sourceOf(sourced, site.at), site) ?? counterOf(site, measure) ?? finderOf(site), site);
}

function sourceOf(sourced: ReadonlyMap<number, SourcedSentence>, at: SentenceContext): FigureFinding['attributed_to'] {
  const source = sourced.get(at.index);
  return source ? { span: source.span, ...(source.entity !== undefined ? { entity: source.entity } : {}) } : undefined;
}
