/** Why an address gave nothing: refused by our own rules, by the server, or lost on the way. */
export class Refusal extends Error {
  readonly code: string;

  /** `code` in kebab-case, for a `Failure`; `message` says what is wrong and what to do, without the address. */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
