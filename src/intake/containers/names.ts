/** Control characters, and those that turn the direction of writing so that "gpj.exe" is shown as "exe.jpg". */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const MAX_NAME = 300;

/**
 * A path inside an archive or the name of an attachment as a harmless name: `/` between folders, nothing that leads upwards, to a drive or to the
 * root ("../../etc/passwd" → "etc/passwd"). '' when nothing is left.
 */
export function pathName(written: string): string {
  const steps = plainName(written.replaceAll('\\', '/')).split('/');
  return steps
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step))
    .join('/');
}

/** A name on one line without characters that are not seen, of bounded length. */
export function plainName(written: string): string {
  return written.toWellFormed().replaceAll(INVISIBLE, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_NAME).toWellFormed();
}

/** Makes names unique within a container: the second "a.html" is "a.html (2)". */
export class UniqueNames {
  readonly #taken = new Map<string, number>();

  of(name: string): string {
    let count = (this.#taken.get(name) ?? 0) + 1;
    while (count > 1 && this.#taken.has(`${name} (${count})`)) count += 1;
    this.#taken.set(name, count);
    if (count === 1) return name;
    const unique = `${name} (${count})`;
    this.#taken.set(unique, 1);
    return unique;
  }
}
