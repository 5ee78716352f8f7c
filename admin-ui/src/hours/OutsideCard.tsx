import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { useVisitsOutside } from './use-hours';
import { VisitsOutside } from './VisitsOutside';

const ROWS = 2;

/** What is left to be done after hours were taken back; absent when there is nothing. */
export function OutsideCard({ practitioner }: { practitioner: string }) {
  const say = useText();
  const { data: visits, error, refetch } = useVisitsOutside(practitioner);
  if (error) return <Awaited error={error} refetch={refetch} rows={ROWS} />;
  if (!visits || visits.length === 0) return null;
  return (
    <section className="card list" aria-labelledby="outside">
      <div className="card-head">
        <h2 id="outside">{say('console.hours.outside')}</h2>
      </div>
      <p className="note note-warm hours-note">{say('console.hours.outside_more')}</p>
      <VisitsOutside visits={visits} label={say('console.hours.outside')} />
    </section>
  );
}
