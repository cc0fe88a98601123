interface OfReport {
  report: { id: string };
}

/** Passages with those of one report together, in the order in which each report comes first. */
export function byReport<P extends OfReport>(passages: readonly P[]): { report: P['report']; passages: P[] }[] {
  const groups = new Map<string, { report: P['report']; passages: P[] }>();
  for (const passage of passages) {
    const group = groups.get(passage.report.id);
    if (group) group.passages.push(passage);
    else groups.set(passage.report.id, { report: passage.report, passages: [passage] });
  }
  return [...groups.values()];
}
