import type { ReactNode } from 'react';
import { Awaited } from './Awaited';
import { EmptyState } from './EmptyState';

interface PeopleCardProps {
  /** Of the heading, by which the card is named. */
  id: string;
  title: string;
  query: { data: readonly unknown[] | undefined; error: unknown; refetch(): unknown };
  none: string;
  noneMore?: string | undefined;
  /** What adds somebody: in the head, or below the words where there is nobody. */
  add: ReactNode;
  /** The list, which is drawn where there is somebody, and the questions that are open. */
  children: ReactNode;
}

/** A few people who have to do with a patient. */
export function PeopleCard({ id, title, query, none, noneMore, add, children }: PeopleCardProps) {
  const { data, error, refetch } = query;
  return (
    <section className="card list" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {data && data.length > 0 && add}
      </div>
      {(Boolean(error) || !data) && <Awaited error={error} refetch={refetch} />}
      {data?.length === 0 && (
        <EmptyState icon="staff" title={none} {...(noneMore === undefined ? {} : { text: noneMore })}>
          {add}
        </EmptyState>
      )}
      {children}
    </section>
  );
}
