/** Verbs of harm that one does to people alone: a number right behind is of people, whatever noun is left out ("killed [six] and wounded [dozens]"). */
export const HARM_VERBS: readonly string[] = 'kill wound injure arrest detain abduct kidnap displace capture'.split(' ');

/** Their forms that take an object, for a regular expression: "killed", "wounding", "kidnapped". */
export const HARM_FORMS = `(?:${HARM_VERBS.map((verb) => verb.replace(/e$/u, '').replace(/p$/u, 'pp?')).join('|')})(?:ed|ing)`;
