import { dataOf, type Schemas } from '@daktari/api-client';
import { queryOptions } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParts } from '../AppProvider';
import { useLanguage } from '../texts/TextsProvider';

export type TelehealthConsent = Schemas['TelehealthConsent'];

/** How to ask what the clinic says of visits by phone and video, and what was said to it; `patient` null: oneself. */
export function useTelehealthOptions() {
  const { client } = useParts();
  const { language } = useLanguage();
  return useCallback(
    (patient: string | null) =>
      queryOptions({
        queryKey: ['telehealth', patient ?? 'me', language],
        queryFn: () =>
          dataOf(
            client.GET('/api/me/telehealth', { params: { query: patient === null ? {} : { patient } } }),
          ),
        // What was said is asked of the clinic each time: a copy decides nothing.
        staleTime: 0,
      }),
    [client, language],
  );
}
