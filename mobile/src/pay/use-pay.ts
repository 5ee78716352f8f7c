import { dataOf } from '@daktari/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import { once } from '../api/intents';
import { useSend } from '../api/use-send';
import type { Visit } from '../api/use-visits';

/** Asks for the payment once more, on the own phone or another, and holds the time a little longer. */
export function usePay(visit: Visit) {
  const { client, intents } = useParts();
  const queries = useQueryClient();
  const { busy, trouble, send } = useSend();
  const path = { id: visit.id };

  function show(changed: Visit): Visit {
    queries.setQueryData(['visit', visit.id], changed);
    void queries.invalidateQueries({ queryKey: ['visits'] });
    return changed;
  }
  /** What was refused may be so because the visit has changed meanwhile. */
  async function shown(work: () => Promise<Visit>): Promise<Visit> {
    try {
      return show(await work());
    } catch (error) {
      void queries.invalidateQueries({ queryKey: ['visit', visit.id] });
      throw error;
    }
  }

  return {
    busy,
    trouble,
    pay: (phone: string | null) => {
      const body = phone === null ? {} : { phone };
      // The next request after a final answer is another one.
      const wish = `pay ${visit.id} ${visit.payment?.attempt?.startedAt ?? ''} ${phone ?? ''}`;
      return send(() =>
        shown(() =>
          once(intents, wish, (key) => {
            const params = { path, header: { 'Idempotency-Key': key } };
            return dataOf(client.POST('/api/visits/{id}/pay', { params, body }));
          }),
        ),
      );
    },
    extend: () =>
      send(() =>
        shown(() => dataOf(client.POST('/api/visits/{id}/extend-hold', { params: { path }, body: {} }))),
      ),
  };
}
