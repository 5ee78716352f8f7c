import { dataOf } from '@daktari/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';
import type { DoctorFilter } from '../find/fitting-doctors';

/** What one request gives at most; a clinic has fewer, and then the phone holds them all. */
const MOST_DOCTORS = 100;
const SETTLED_MS = 60_000;

/** Doctors, those who are free soonest first. */
export function useDoctors() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['doctors'],
    queryFn: () =>
      dataOf(client.GET('/api/scheduling/doctors', { params: { query: { limit: MOST_DOCTORS } } })),
    staleTime: SETTLED_MS,
  });
}

/** Where there are more doctors than the phone holds: what it looks for is asked of the server, and kept nowhere. */
export function useAskedDoctors({ words, channel, language }: DoctorFilter, enabled: boolean) {
  const { client } = useParts();
  return useQuery({
    queryKey: ['doctors-asked', words, channel, language],
    queryFn: () => {
      const query = {
        limit: MOST_DOCTORS,
        ...(words.trim() === '' ? {} : { words: words.trim() }),
        ...(isChannel(channel) ? { channel } : {}),
        ...(language === null ? {} : { language }),
      };
      return dataOf(client.GET('/api/scheduling/doctors', { params: { query } }));
    },
    enabled,
    gcTime: 0,
    meta: { keep: false },
    placeholderData: keepPreviousData,
  });
}

const CHANNELS = ['video', 'audio', 'chat', 'in_person'] as const;
function isChannel(channel: string | null): channel is (typeof CHANNELS)[number] {
  return CHANNELS.some((each) => each === channel);
}
