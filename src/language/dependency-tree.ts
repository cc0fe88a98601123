import type { Token } from '../model/index.ts';

/** The dependency tree of a sentence, by token index from 0; -1 is above the root. */
export interface Tree {
  tokens: readonly Token[];
  head(token: number): number;
  /** In the order of the text. */
  children(token: number): readonly number[];
  /** Universal relation without its subtype: "nsubj" for `nsubj:pass`. */
  relation(token: number): string;
  /** Universal relation with its subtype. */
  deprel(token: number): string;
  /** First and last token of all that hangs on `token`, itself included; others may stand between. */
  first(token: number): number;
  last(token: number): number;
  /** Tokens from the root downwards, heads before what hangs on them. */
  order: readonly number[];
}

/** Relations that begin a clause of its own. */
export const CLAUSE_RELATIONS: ReadonlySet<string> = new Set(['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'parataxis', 'csubj']);

/** The tree of a sentence's tokens; undefined where a token has no head, or where heads run in a circle. Linear in the tokens. */
export function treeOf(tokens: readonly Token[]): Tree | undefined {
  if (tokens.some(({ head, deprel }) => head === undefined || deprel === undefined || head > tokens.length)) return undefined;
  const heads = tokens.map(({ head = 0 }) => head - 1);
  const children: number[][] = tokens.map(() => []);
  for (const [token, head] of heads.entries()) if (head >= 0) children[head]?.push(token);
  const order = heads.flatMap((head, token) => (head < 0 ? [token] : []));
  for (let i = 0; i < order.length; i++) order.push(...(children[order[i] ?? -1] ?? []));
  if (order.length < tokens.length) return undefined;
  const first = tokens.map((_, token) => token);
  const last = [...first];
  for (const token of order.toReversed()) {
    const head = heads[token] ?? -1;
    if (head < 0) continue;
    first[head] = Math.min(first[head] ?? token, first[token] ?? token);
    last[head] = Math.max(last[head] ?? token, last[token] ?? token);
  }
  const relations = tokens.map(({ deprel = '' }) => withoutSubtype(deprel));
  return {
    tokens,
    order,
    head: (token) => heads[token] ?? -1,
    children: (token) => children[token] ?? [],
    relation: (token) => relations[token] ?? '',
    deprel: (token) => tokens[token]?.deprel ?? '',
    first: (token) => first[token] ?? token,
    last: (token) => last[token] ?? token,
  };
}

function withoutSubtype(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** The value of a feature: `feature(token, 'VerbForm')` → "Inf". */
export function feature(token: Token | undefined, name: string): string | undefined {
  return token?.feats
    ?.split('|')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** The form in lower case. */
export function wordAt(tree: Tree, token: number): string {
  return tree.tokens[token]?.form.toLowerCase() ?? '';
}

/** Children of `token` with one of these relations, with their subtype or without. */
export function childrenBy(tree: Tree, token: number, ...relations: readonly string[]): number[] {
  return tree.children(token).filter((child) => relations.includes(tree.relation(child)) || relations.includes(tree.deprel(child)));
}
