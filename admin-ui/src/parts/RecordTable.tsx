import { useListContext, type RaRecord } from 'react-admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { Awaited } from './Awaited';
import { Icon } from './Icon';

export interface Column<Kept> {
  name: string;
  label: string;
  cell(record: Kept): ReactNode;
  /** The field of the server that it is sorted by. */
  sort?: string;
  /** Leads to the record: one column of a table. */
  leads?: boolean;
  /** Figures stand under each other. */
  align?: 'right';
}

export interface RecordTableProps<Kept> {
  columns: readonly Column<Kept>[];
  /** Where a row leads; null for one that leads nowhere. */
  to: (record: Kept) => string | null;
  /** What stands there when nothing was found. */
  empty: ReactNode;
  label: string;
}

/** The list around it as a table; under 768 px each row is a card (records.css). */
export function RecordTable<Kept extends RaRecord>({ columns, to, empty, label }: RecordTableProps<Kept>) {
  const { data, isPending, error, refetch, isPlaceholderData } = useListContext<Kept>();
  if (error || isPending) return <Awaited error={error} refetch={refetch} />;
  if (data.length === 0) return empty;
  return (
    <table className="records" aria-label={label} aria-busy={isPlaceholderData}>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.name} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map((record) => (
          <Row key={record.id} record={record} columns={columns} target={to(record)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<Kept> {
  record: Kept;
  columns: readonly Column<Kept>[];
  target: string | null;
}

/** Its link is stretched over the whole row (records.css), so that it is one link and not a row that hears clicks. */
function Row<Kept>({ record, columns, target }: RowProps<Kept>) {
  return (
    <tr className={target ? 'leads' : undefined}>
      {columns.map(({ name, label, cell, leads, align }) => (
        <td key={name} data-label={label} className={leads ? 'lead' : align}>
          {leads && target ? (
            <Link className="row-link" to={target}>
              {cell(record)}
            </Link>
          ) : (
            cell(record)
          )}
        </td>
      ))}
    </tr>
  );
}

function HeadCell<Kept>({ column: { label, sort, align } }: { column: Column<Kept> }) {
  const { sort: current, setSort } = useListContext();
  const say = useText();
  const className = align ? 'right' : undefined;
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const sorted = current.field === sort ? current.order : null;
  const next = sorted === 'ASC' ? 'DESC' : 'ASC';
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (sorted === 'ASC' ? 'ascending' : 'descending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        title={say('console.list.sort')}
        onClick={() => setSort({ field: sort, order: next })}
      >
        {label}
        {sorted && <Icon name={sorted === 'ASC' ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
