import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import type { PatientNotes as NotesPage } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { useFormat } from '../parts/use-format';

/** Signed notes of a patient, newest first. What a line opens is a look of its own on the trail. */
export function PatientNotes({ patientId }: { patientId: string }) {
  const say = useText();
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useNotes(patientId);
  const notes = data?.pages.flatMap((page) => page.notes);
  return (
    <section className="card list" aria-labelledby="notes">
      <div className="card-head">
        <h2 id="notes">{say('console.notes.title')}</h2>
      </div>
      {!notes && <Awaited error={error} refetch={refetch} rows={2} />}
      {notes?.length === 0 && (
        <EmptyState icon="edit" title={say('console.notes.none')} text={say('console.notes.none_more')} />
      )}
      {notes && notes.length > 0 && (
        <ul className="notes-list">
          {notes.map(({ visit, by, headline, addenda }) => (
            <li key={visit.id}>
              <Link to={`/visits/${visit.id}/note`}>{headline || say('console.note.title')}</Link>
              <span className="quiet small">
                {format.farDay(visit.startsAt)} · {by}
                {addenda === 1 && ` · ${say('console.notes.addendum')}`}
                {addenda > 1 && ` · ${say('console.notes.addenda', { count: addenda })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="list-foot">
          <Button small busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('console.notes.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function useNotes(patientId: string) {
  const { http } = useConsole();
  return useInfiniteQuery({
    queryKey: ['patient-notes', patientId],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === null ? '' : `?${new URLSearchParams({ before: pageParam }).toString()}`;
      const { json } = await http.send(`/api/patients/${encodeURIComponent(patientId)}/notes${query}`, {
        signal,
      });
      return json as NotesPage;
    },
    getNextPageParam: ({ next }) => next,
  });
}
