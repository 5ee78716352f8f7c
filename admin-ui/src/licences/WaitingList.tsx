import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { ClinicLicence, WaitingApplication } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { MoreButton } from '../parts/MoreButton';
import { useFormat } from '../parts/use-format';
import { useApplications, useLicences } from './use-vetting';

/** Renewals first: their practitioners may be without patients until somebody has looked. */
export function WaitingList() {
  const say = useText();
  const licences = useLicences();
  const applications = useApplications();
  const { data: pages, hasNextPage } = applications;
  const failed = [licences, applications].find(({ error }) => error);
  const ready = licences.data && pages;
  const renewals = (licences.data ?? []).filter(({ renewal }) => renewal !== null);
  const asking = (pages?.pages ?? []).flatMap((page) => page.applications);
  return (
    <section className="card list" aria-labelledby="waiting">
      <div className="card-head">
        <h2 id="waiting">{say('console.licences.waiting')}</h2>
      </div>
      {!ready && <Awaited error={failed?.error} refetch={refetchBoth} rows={2} />}
      {ready && renewals.length + asking.length === 0 && (
        <EmptyState
          icon="calm"
          title={say('console.licences.waiting_none')}
          text={say('console.licences.waiting_none_more')}
        />
      )}
      {ready && renewals.length + asking.length > 0 && <Rows renewals={renewals} asking={asking} />}
      {hasNextPage && (
        <div className="list-foot">
          <MoreButton pages={applications} />
        </div>
      )}
    </section>
  );

  function refetchBoth(): void {
    void licences.refetch();
    void applications.refetch();
  }
}

interface RowsProps {
  renewals: readonly ClinicLicence[];
  asking: readonly WaitingApplication[];
}

function Rows({ renewals, asking }: RowsProps) {
  const say = useText();
  const format = useFormat();
  return (
    <table className="records" aria-labelledby="waiting">
      <thead>
        <tr>
          <th scope="col">{say('console.licences.name')}</th>
          <th scope="col">{say('console.licences.asks')}</th>
          <th scope="col">{say('console.licences.licence')}</th>
          <th scope="col">{say('console.licences.since')}</th>
        </tr>
      </thead>
      <tbody>
        {renewals.map(({ renewal, practitioner, body, number }) => (
          <Row
            key={renewal}
            to={`/licences/renewals/${renewal}`}
            name={practitioner.fullName}
            asks={say('console.licences.asks_renewal')}
            licence={[body, number]}
          />
        ))}
        {asking.map(({ id, details, changedAt }) => (
          <Row
            key={id}
            to={`/licences/applications/${id}`}
            name={`${details.title} ${details.fullName}`}
            about={details.specialty}
            asks={say('console.licences.asks_work')}
            licence={[details.licence.body, details.licence.number]}
            since={format.dayAndTime(changedAt)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  to: string;
  name: string;
  about?: string;
  asks: string;
  licence: readonly (string | null)[];
  since?: string;
}

function Row({ to, name, about, asks, licence, since = '–' }: RowProps) {
  const say = useText();
  return (
    <tr className="leads">
      <td className="lead" data-label={say('console.licences.name')}>
        <Link className="row-link with-icon" to={to}>
          <Avatar name={name} />
          <span>
            <b>{name}</b>
            {about && <span className="quiet small below">{about}</span>}
          </span>
        </Link>
      </td>
      <td data-label={say('console.licences.asks')}>{asks}</td>
      <td data-label={say('console.licences.licence')}>
        <span className="code">{licence.filter(Boolean).join(' ') || '–'}</span>
      </td>
      <td data-label={say('console.licences.since')}>
        <span className="number">{since}</span>
      </td>
    </tr>
  );
}
