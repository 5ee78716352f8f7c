import type { ReactNode } from 'react';
import { ListBase } from 'react-admin';
import { ListFoot } from './ListFoot';

const PER_PAGE = 25;

interface RecordListProps {
  resource: string;
  filter?: object;
  sort: { field: string; order: 'ASC' | 'DESC' };
  perPage?: number;
  /** For lists that stand open all day. */
  lookEveryMs?: number;
  /** Id of its heading, where it is one of several on a page. */
  labelledBy?: string;
  children: ReactNode;
}

/** A page of a resource's records in a card, with the way to the next one. */
export function RecordList({
  resource,
  filter,
  sort,
  perPage = PER_PAGE,
  lookEveryMs,
  labelledBy,
  children,
}: RecordListProps) {
  return (
    <ListBase
      resource={resource}
      filter={filter}
      sort={sort}
      perPage={perPage}
      queryOptions={lookEveryMs ? { refetchInterval: lookEveryMs } : {}}
      // Neither in the address nor in the storage: a filter may hold a name.
      disableSyncWithLocation
      storeKey={false}
    >
      <section className="card list" aria-labelledby={labelledBy}>
        {children}
        <ListFoot />
      </section>
    </ListBase>
  );
}
