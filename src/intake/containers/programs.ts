/** What runs when it is opened on one of the common systems. */
const PROGRAM_NAME =
  /\.(?:exe|dll|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|psm1|vbs|vbe|jse?|mjs|wsf|wsh|hta|lnk|reg|jar|apk|ipa|app|dmg|pkg|deb|rpm|sh|bash|command|elf|so|dylib|py|pl|rb|php|xll|docm|xlsm|pptm)$/i;
const PROGRAM_START = /^(?:MZ|\u007fELF|#!\s*\/|\u00cf\u00fa\u00ed\u00fe|\u00ca\u00fe\u00ba\u00be)/;

/** Code and message for a program among the entries. */
export const PROGRAM: readonly [code: string, message: string] = ['program', 'It is a program; programs are neither opened nor kept.'];

/** Whether a file is a program, by its name or, where they are given, its first bytes ("invoice.pdf" that begins as one). */
export function isProgram(name: string, bytes?: Uint8Array): boolean {
  return PROGRAM_NAME.test(name) || (bytes !== undefined && PROGRAM_START.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')));
}
