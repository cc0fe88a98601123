/** Exit codes of every command. */
export const EXIT = {
  ok: 0,
  /** Some inputs failed, or `verify` found faults. */
  failed: 1,
  /** Wrong usage, or the dossier can't be opened. */
  usage: 2,
} as const;

/** Something that the user can set right; the message says how. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}
