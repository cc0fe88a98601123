/** Keeps of an address's query only the named filters; others are dropped. */
export function filtersOf<Name extends string>(...names: readonly Name[]): (query: Record<string, unknown>) => Partial<Record<Name, string>> {
  return (query) => {
    const filters: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = query[name];
      if (typeof value === 'string') filters[name] = value;
    }
    return filters;
  };
}
