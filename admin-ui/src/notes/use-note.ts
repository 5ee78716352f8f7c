import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConsole } from '../console-context';
import type { NoteContent, VisitNote } from '../data/records';
import { useSameKey } from '../data/use-same-key';

const noteKey = (visit: string) => ['visit-note', visit] as const;
const path = (visit: string, more = ''): string => `/api/visits/${encodeURIComponent(visit)}/note${more}`;

/** Asked for once: what is typed is not to be drawn over by a look. */
export function useNote(visit: string) {
  const { read } = useNoteRoutes(visit);
  return useQuery({
    queryKey: noteKey(visit),
    queryFn: ({ signal }) => read(signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useNoteRoutes(visit: string) {
  const { http } = useConsole();
  const send = async (sent: Parameters<typeof http.send>[1], more = ''): Promise<VisitNote> =>
    (await http.send(path(visit, more), sent)).json as VisitNote;
  const seen = (version: string) => ({ 'If-Match': `"${version}"` });
  return {
    read: (signal?: AbortSignal) => send(signal ? { signal } : {}),
    save: (body: NoteContent, version: string) => send({ method: 'PUT', body, headers: seen(version) }),
    discard: (version: string) => send({ method: 'DELETE', headers: seen(version) }),
    sign: (version: string) => send({ method: 'POST', body: {}, headers: seen(version) }, '/sign'),
    append: (text: string, key: string) =>
      send({ method: 'POST', body: { text }, headers: { 'Idempotency-Key': key } }, '/addenda'),
  };
}

/** What stands in the record afterwards is shown, and lists of notes are read anew. */
export function useNoteChange<Wish>(
  visit: string,
  change: (wish: Wish) => Promise<VisitNote>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (note) => {
      queries.setQueryData(noteKey(visit), note);
      void queries.invalidateQueries({ queryKey: ['patient-notes'] });
      onDone();
    },
  });
}

export function useAppend(visit: string, onDone: () => void) {
  const { append } = useNoteRoutes(visit);
  const keyFor = useSameKey();
  return useNoteChange(visit, (text: string) => append(text, keyFor({ text })), onDone);
}
