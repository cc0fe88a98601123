import type { Token } from '../../../model/index.ts';

/** "will shut its mill, which employs 90, in May and [sell] its ferry": a bare form behind one that ends in -s or is past goes on with the verb under "will" or "to". */
export function withVerbBeyondRelative(tokens: readonly Token[]): readonly Token[] {
  const joined = tokens.findIndex((_, index) => isBareConjunct(tokens, index));
  if (joined < 0) return tokens;
  const inner = (tokens[joined]?.head ?? 0) - 1;
  const outer = verbAbove(tokens, (tokens[inner]?.head ?? 0) - 1);
  if (outer === undefined) return tokens;
  return tokens.map((token, index): Token => {
    if (index === joined) return { ...token, head: outer + 1, feats: 'VerbForm=Inf' };
    const isBehindComma =
      token.head === inner + 1 && index > inner && index < joined && token.deprel?.startsWith('obl') && startsAside(tokens, index);
    return isBehindComma ? { ...token, head: outer + 1 } : token;
  });
}

/** "and [sell]", joined to the verb of a relative clause that doesn't agree with it. */
function isBareConjunct(tokens: readonly Token[], index: number): boolean {
  const { upos, deprel, form, lemma, head = 0 } = tokens[index] ?? {};
  if (upos !== 'VERB' || deprel !== 'conj' || form !== lemma || !/^(?:and|or)$/.test(tokens[index - 1]?.form ?? '')) return false;
  const inner = tokens[head - 1];
  const isOther =
    inner?.upos === 'VERB' && (inner.form !== inner.lemma || BASE_ALIKE.test(inner.feats ?? '')) && /VerbForm=Fin/.test(inner.feats ?? '');
  const hasAuxiliary = tokens.some((token) => token.head === head && token.deprel?.startsWith('aux'));
  return (
    isOther &&
    !hasAuxiliary &&
    inner.deprel === 'acl:relcl' &&
    !tokens.some((token) => token.head === index + 1 && /^(?:nsubj|aux|mark)/.test(token.deprel ?? ''))
  );
}

const BASE_ALIKE = /Tense=Past/;

/** The verb under "will", "would" or "to" to which the noun of the relative clause belongs. */
function verbAbove(tokens: readonly Token[], noun: number): number | undefined {
  for (let each = (tokens[noun]?.head ?? 0) - 1, steps = 0; each >= 0 && steps < 4; each = (tokens[each]?.head ?? 0) - 1, steps++) {
    if (tokens[each]?.upos !== 'VERB') continue;
    const isOpen = tokens.some(
      ({ head, deprel, form }) =>
        head === each + 1 && (deprel === 'aux' || deprel === 'mark') && /^(?:will|would|to|can|could|may|might|must|should|'ll|’ll)$/i.test(form),
    );
    return isOpen ? each : undefined;
  }
  return undefined;
}

/** ", [by March]". */
function startsAside(tokens: readonly Token[], token: number): boolean {
  const start = tokens.findIndex(({ head }, index) => head === token + 1 && index < token);
  return tokens[(start < 0 ? token : start) - 1]?.form === ',';
}
