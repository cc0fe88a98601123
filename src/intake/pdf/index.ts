import type { Draft } from '../draft.ts';
import { UnreadableInput } from '../unreadable.ts';
export async function draftOfPdf(_bytes: Uint8Array, _asItIs: boolean): Promise<Draft> {
  throw new UnreadableInput('unsupported-format', 'later');
}
