import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { EditMade } from '../api/answers.ts';
import { send } from '../api/ask.ts';

/** What is to be changed: an operation over ids of records as they are now. */
export interface Change {
  op: 'merge' | 'split' | 'rename' | 'reject' | 'confirm' | 'separate' | 'join' | 'family';
  ids: readonly string[];
  name?: string;
  note?: string;
}

/** Makes an edit, then asks everything anew. What was edited may be grouped otherwise then, so that its page is left for the list of edits where asked. */
export function useEdit({ leave = false }: { leave?: boolean } = {}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (change: Change) => send<EditMade>('edits', change),
    onSuccess: async () => {
      if (leave) await navigate({ to: '/edits' });
      await client.invalidateQueries();
    },
  });
}

/** Takes an edit back, then asks everything anew. */
export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send<EditMade>(`edits/${encodeURIComponent(id)}/undo`),
    onSuccess: () => client.invalidateQueries(),
  });
}
