import { useId } from 'react';
import type { RaRecord } from 'react-admin';
import { RecordList } from '../parts/RecordList';
import { RecordTable, type RecordTableProps } from '../parts/RecordTable';

const FEW = 10;

interface RelatedListProps<Kept> extends Omit<RecordTableProps<Kept>, 'label'> {
  resource: string;
  patientId: string;
  /** The field that says when it was. */
  newestBy: string;
  title: string;
}

/** What there is of one patient, newest first. */
export function RelatedList<Kept extends RaRecord>({
  resource,
  patientId,
  newestBy,
  title,
  ...table
}: RelatedListProps<Kept>) {
  const id = useId();
  return (
    <RecordList
      resource={resource}
      filter={{ patient: patientId }}
      sort={{ field: newestBy, order: 'DESC' }}
      perPage={FEW}
      labelledBy={id}
    >
      <div className="card-head">
        <h2 id={id}>{title}</h2>
      </div>
      <RecordTable label={title} {...table} />
    </RecordList>
  );
}
