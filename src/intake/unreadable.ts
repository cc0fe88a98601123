/** Thrown inside intake for an input that gives no report; `readReport` turns it into a `Failure`. */
export class UnreadableInput extends Error {
  readonly code: string;

  /** `code` in kebab-case; `message` says what is wrong and what to do, without the path. */
  constructor(code: string, message: string) {
    super(message);
    this.name = 'UnreadableInput';
    this.code = code;
  }
}
