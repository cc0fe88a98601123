/** What is seen of a line and its sentence: the name of each feature with its value, which is 1 unless told otherwise. */
export class Features {
  readonly values = new Map<string, number>();

  /** A feature that is there or isn't. */
  flag(name: string, holds: boolean): void {
    if (holds) this.values.set(name, 1);
  }

  /** One of several: "rule=level". */
  one(name: string, value: string | undefined): void {
    this.values.set(`${name}=${value ?? 'none'}`, 1);
  }

  /** A number, cut at `most` and told as a share of it. */
  amount(name: string, value: number, most: number): void {
    const share = Math.max(0, Math.min(value, most)) / most;
    if (share !== 0) this.values.set(name, share);
  }

  /** A count, as a feature for each step that it reaches: three are one or more, two or more, three or more. */
  count(name: string, value: number, most: number): void {
    for (let step = 1; step <= Math.min(value, most); step++) this.values.set(`${name}>=${step}`, 1);
  }
}
