import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { VisitDetail } from '../data/records';
import { useSameKey } from '../data/use-same-key';

export interface BookingWish {
  patient: string;
  practitioner: string;
  service: string;
  startsAt: string;
  phone?: string;
}

/** Holds the time and asks for the payment. The same wish again, after a lost answer, is the same booking. */
export function useBooking(onDone: (visit: VisitDetail) => void) {
  const { http } = useConsole();
  const queries = useQueryClient();
  const keyOf = useSameKey();
  return useMutation({
    mutationFn: async (wish: BookingWish) => {
      const headers = { 'Idempotency-Key': keyOf(wish) };
      const { json } = await http.send('/api/visits', { method: 'POST', headers, body: wish });
      return json as VisitDetail;
    },
    onSuccess: (visit) => {
      for (const resource of ['visits', 'payments', 'patients']) {
        void queries.invalidateQueries({ queryKey: [resource] });
      }
      onDone(visit);
    },
    // Somebody may have been quicker: what is free is asked for anew.
    onError: () => void queries.invalidateQueries({ queryKey: ['free-times'] }),
  });
}
