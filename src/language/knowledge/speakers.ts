/** Whoever speaks for somebody else: "the army [spokesman]". */
export const SPEAKERS: readonly string[] = ['spokesman', 'spokeswoman', 'spokesperson'];
