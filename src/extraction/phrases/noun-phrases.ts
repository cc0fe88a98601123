import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { TimeExpression } from '../../model/index.ts';
import { hasPreposition, isPhraseHead, isTopOf, isWithin, rangeOfPhrase } from './phrase-bounds.ts';
import { isComparison, prepositionOf } from './prepositions.ts';
import type { NounPhrase, PrepositionalPhrase, TokenRange } from './types.ts';
import type { WholeWords } from './whole-words.ts';

const NEGATIVE: ReadonlySet<string> = new Set(['no', 'neither', 'none', 'nobody']);

/** The noun phrases of a tree. Each is one object, however often it is asked for. */
export class NounPhrases {
  readonly #tree: Tree;
  readonly #whole: WholeWords;
  readonly #made = new Map<number, NounPhrase>();

  constructor(tree: Tree, whole: WholeWords) {
    this.#tree = tree;
    this.#whole = whole;
  }

  /** All noun phrases in the order of the text. */
  all(): NounPhrase[] {
    const found = new Set(this.#tree.tokens.flatMap((_, token) => this.at(token) ?? []));
    return [...found].toSorted((a, b) => a.head - b.head);
  }

  /** The noun phrase whose head in the tree is `token`; undefined where the token is a part of another one, a time, or no noun. */
  at(token: number): NounPhrase | undefined {
    const named = this.#whole.named.get(token);
    const key = named ? named.first : token;
    const known = this.#made.get(key);
    if (known) return named === undefined || isTopOf(this.#tree, token, named) ? known : undefined;
    if (named ? !isTopOf(this.#tree, token, named) : !isPhraseHead(this.#tree, this.#whole, token)) return undefined;
    const noun = named ? this.#namedPhrase(named) : this.#openPhrase(token);
    this.#made.set(key, noun);
    this.#attach(noun, token);
    return noun;
  }

  /** The noun phrase that `token` is the head of, or of whose name it is a part. */
  of(token: number): NounPhrase | undefined {
    const named = this.#whole.named.get(token);
    if (!named) return this.at(token);
    const anchor = this.#anchors(token).find((at) => isTopOf(this.#tree, at, named));
    return anchor === undefined ? undefined : this.at(anchor);
  }

  /** The time that `token` tells as the head of its words. */
  timeAt(token: number): TimeExpression | undefined {
    const found = this.#whole.times.get(token);
    if (!found || isWithin(this.#tree.head(token), found)) return undefined;
    return found.time;
  }

  /** "Kenya, Uganda and [Rwanda]": the phrases joined with that of `token`, itself first. */
  joined(token: number): NounPhrase[] {
    const found = new Set<NounPhrase>();
    const waiting = [token];
    const seen = new Set(waiting);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const own = this.at(next);
      if (own) found.add(own);
      for (const child of this.#hanging(next)) {
        if (this.#tree.relation(child) !== 'conj' || this.#isClause(child) || isBehindShortForm(this.#tree, child) || seen.has(child)) continue;
        seen.add(child);
        waiting.push(child);
      }
    }
    return [...found];
  }

  /** "[between] Kenya and Uganda", "[on] Monday": the phrase that `token` heads with its preposition; the preposition is empty where there is none. */
  prepositional(token: number): PrepositionalPhrase | undefined {
    const time = this.timeAt(token);
    const nouns = time ? [] : this.joined(token);
    const { word, first } = prepositionOf(this.#tree, this.#anchors(token));
    const range = time ? this.#whole.times.get(token) : nouns[0];
    if (!range || (!time && nouns.length === 0)) return undefined;
    const last = Math.max(range.last, ...nouns.map((noun) => noun.last));
    return { preposition: word, nouns, first: Math.min(first ?? range.first, range.first), last, ...(time ? { time } : {}) };
  }

  /** "[compared to 2021]", a participle that has become a preposition. */
  comparison(node: number): PrepositionalPhrase[] {
    return childrenBy(this.#tree, node, 'obl').flatMap((child) => {
      const phrase = this.prepositional(child);
      return phrase ? [{ ...phrase, preposition: `${wordAt(this.#tree, node)} ${phrase.preposition}`, first: node }] : [];
    });
  }

  /** What hangs on the phrase that `token` heads from outside its words. */
  #hanging(token: number): number[] {
    const named = this.#whole.named.get(token);
    const outside = (child: number) => !named || child < named.first || child > named.last;
    return this.#anchors(token).flatMap((anchor) => this.#tree.children(anchor).filter(outside));
  }

  #anchors(token: number): number[] {
    const named = this.#whole.named.get(token) ?? this.#whole.times.get(token);
    if (!named) return [token];
    return Array.from({ length: named.last - named.first + 1 }, (_, at) => named.first + at);
  }

  /** A conjunct with a subject or copula of its own, or a verb, is a clause. */
  #isClause(token: number): boolean {
    return this.#tree.tokens[token]?.upos === 'VERB' || childrenBy(this.#tree, token, 'nsubj', 'cop').length > 0;
  }

  #namedPhrase({ first, last, name }: TokenRange & { name: number }): NounPhrase {
    return { first, last, head: name, lemma: this.#lemma(name), closed: true, phrases: [], times: [], appositions: [] };
  }

  #openPhrase(head: number): NounPhrase {
    const { first, last } = rangeOfPhrase(this.#tree, this.#whole, head);
    const time = this.#timeInside(first, head);
    const negative = NEGATIVE.has(wordAt(this.#tree, first));
    const closed = this.#tree.tokens[head]?.upos === 'PRON';
    return {
      first,
      last,
      head,
      lemma: this.#lemma(head),
      closed,
      phrases: [],
      times: [],
      appositions: [],
      ...(time ? { time } : {}),
      ...(negative ? { negative } : {}),
    };
  }

  #timeInside(first: number, head: number): TimeExpression | undefined {
    for (let token = first; token < head; token++) {
      const found = this.#whole.times.get(token);
      if (found) return found.time;
    }
    return undefined;
  }

  #lemma(token: number): string {
    return this.#tree.tokens[token]?.lemma.toLowerCase() ?? '';
  }

  /** Its possessor, prepositional phrases, times and appositions. */
  #attach(noun: NounPhrase, token: number): void {
    const tree = this.#tree;
    for (const child of this.#hanging(token)) {
      const deprel = tree.deprel(child);
      if (deprel === 'nmod:poss') {
        const possessor = isPossessor(tree, child) ? this.at(child) : undefined;
        const time = possessor ? undefined : this.timeAt(child);
        if (possessor) noun.possessor = possessor;
        if (time) noun.time ??= time;
      } else if (deprel === 'appos') this.#attachApposition(noun, child);
      else if (isComparison(tree, child)) noun.phrases.push(...this.comparison(child));
      else if (['nmod', 'obl'].includes(tree.relation(child)) || hasPreposition(tree, child)) this.#attachPhrase(noun, child);
    }
  }

  /** "the website [Harbour Talk]" is one phrase; "his counterpart, [Jane Doe]," are two. */
  #attachApposition(noun: NounPhrase, child: number): void {
    const names = this.joined(child);
    noun.appositions.push(...names);
    if (names[0]?.first === noun.last + 1) noun.last = names[0].last;
  }

  #attachPhrase(noun: NounPhrase, child: number): void {
    if (child >= noun.first && child <= noun.last) return;
    const phrase = this.prepositional(child);
    if (!phrase) return;
    if (phrase.preposition !== '') noun.phrases.push(phrase, ...phrase.nouns.flatMap(phrasesOfName));
    else if (phrase.time) noun.times.push(phrase.time);
    else if (child > noun.last) this.#attachApposition(noun, child);
  }
}

/** "[its] trade", "[Kenya’s] trade": a pronoun, or with a genitive; "the [EU] countries" have none. */
function isPossessor(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.upos === 'PRON' || childrenBy(tree, token, 'case').some((mark) => tree.tokens[mark]?.upos === 'PART');
}

/** "the European Union (EU) [countries]": the noun that the name modifies, no further one. */
function isBehindShortForm(tree: Tree, token: number): boolean {
  return tree.tokens[token - 1]?.form === ')' && tree.children(token).length === 0;
}

/** "exports to Russia [in 2023]": what the tree hangs on a name belongs to what the name belongs to. */
function phrasesOfName({ closed, phrases }: NounPhrase): PrepositionalPhrase[] {
  return closed ? phrases : [];
}
