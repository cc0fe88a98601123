import type { z } from 'zod';

/** What doesn't fit a schema, field by field, on one line: `date: not a date; write it as …`. */
export function faultsOf(error: z.ZodError): string {
  return error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`)).join('; ');
}
