import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConsole, useText } from '../console-context';
import { useOfferUndo } from '../parts/Undo';
import type { ReceptionStep } from './reception';

interface Noted {
  id: string;
  /** Of the patient. */
  name: string;
  step: ReceptionStep;
}

/** Notes at once that somebody has come or was called in, and offers to take it back. */
export function useReception() {
  const say = useText();
  const offerUndo = useOfferUndo();
  const send = useSend();

  return useMutation({
    mutationFn: (noted: Noted) => send(noted, true),
    onSuccess: (_, { name, ...noted }) =>
      offerUndo(
        say(noted.step === 'arrive' ? 'console.waiting.arrived' : 'console.waiting.called', { name }),
        () => send(noted, false),
      ),
  });
}

/** Without a note to undo: part of something larger. */
export function useNoteArrival(): (id: string) => Promise<void> {
  const send = useSend();
  return (id) => send({ id, step: 'arrive' }, true);
}

function useSend() {
  const { http } = useConsole();
  const queries = useQueryClient();
  return async ({ id, step }: Pick<Noted, 'id' | 'step'>, is: boolean): Promise<void> => {
    const body = step === 'arrive' ? { arrived: is } : { calledIn: is };
    try {
      await http.send(`/api/visits/${encodeURIComponent(id)}/${step}`, { method: 'POST', body });
    } finally {
      // Also when it was refused: what the page shows is no longer sure.
      for (const key of ['visits', 'visit']) void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}
