import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { DeskRegistration } from '../data/records';
import { useSameKey } from '../data/use-same-key';

/** Registers somebody, or gives back whom it may be already. */
export function useRegister(onAnswer: (answer: DeskRegistration) => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: async (body: object) => {
      const headers = { 'Idempotency-Key': keyOf(body) };
      const { json } = await http.send('/api/patients/desk', { method: 'POST', headers, body });
      return json as DeskRegistration;
    },
    onSuccess: (answer) => {
      if (answer.id !== null) void queries.invalidateQueries({ queryKey: ['patients'] });
      onAnswer(answer);
    },
  });
}
