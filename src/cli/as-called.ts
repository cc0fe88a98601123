/** npm's scripts by which the command line is called. */
const SCRIPTS = new Set(['start', 'chancery']);
const COMMAND = /(?<![\w/.-])chancery (?=(?:[a-z]+|\[options\])(?![\w.]))/g;

/** Text that names commands, with each as the user has to type it: through npm, where it was called so. */
export function asCalled(text: string): string {
  return isCalledByNpm() ? text.replaceAll(COMMAND, 'npm run chancery -- ') : text;
}

/** npm runs scripts in the package's folder; paths are meant from where the user called it. */
export function enterFolderOfNpmCaller(): void {
  if (isCalledByNpm() && process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
}

function isCalledByNpm(): boolean {
  return SCRIPTS.has(process.env.npm_lifecycle_event ?? '');
}
