import { dataOf } from '@daktari/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import { once } from '../api/intents';
import { useDoing } from '../api/use-doing';
import type { Visit } from '../api/use-visits';

/** Asks for the payment once more, on the own phone or another, and holds the time a little longer. */
export function usePay(visit: Visit) {
  const { client, intents } = useParts();
  const queries = useQueryClient();
  const { busy, error, run } = useDoing();
  const path = { id: visit.id };

  /** @returns whether it was done */
  async function change(work: () => Promise<Visit>): Promise<boolean> {
    const changed: Visit[] = [];
    await run(async () => {
      try {
        changed.push(await work());
      } catch (thrown) {
        // What was refused may be so because the visit has changed meanwhile.
        void queries.invalidateQueries({ queryKey: ['visit', visit.id] });
        throw thrown;
      }
    });
    for (const each of changed) {
      queries.setQueryData(['visit', visit.id], each);
      void queries.invalidateQueries({ queryKey: ['visits'] });
    }
    return changed.length > 0;
  }

  return {
    busy,
    trouble: error,
    pay: (phone: string | null) => {
      const body = phone === null ? {} : { phone };
      // The next request after a final answer is another one.
      const wish = `pay ${visit.id} ${visit.payment?.attempt?.startedAt ?? ''} ${phone ?? ''}`;
      return change(() =>
        once(intents, wish, (key) => {
          const params = { path, header: { 'Idempotency-Key': key } };
          return dataOf(client.POST('/api/visits/{id}/pay', { params, body }));
        }),
      );
    },
    extend: () =>
      change(() => dataOf(client.POST('/api/visits/{id}/extend-hold', { params: { path }, body: {} }))),
  };
}
