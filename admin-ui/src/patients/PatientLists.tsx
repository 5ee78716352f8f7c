import { ListBase } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { PaymentRecord, VisitRecord } from '../data/records';
import { EmptyState } from '../parts/EmptyState';
import { ListFoot } from '../parts/ListFoot';
import { RecordTable } from '../parts/RecordTable';
import { useFormat } from '../parts/use-format';
import { paymentColumns } from '../payments/payment-columns';
import { visitColumns } from '../visits/visit-columns';

const PER_PAGE = 10;

export function PatientVisits({ patientId }: { patientId: string }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const columns = visitColumns(say, format, {
    ...{ withDay: true, withPatient: false, withDoctor: me.practitioner === null },
  });
  return (
    <ListBase
      resource="visits"
      filter={{ patient: patientId }}
      sort={{ field: 'startsAt', order: 'DESC' }}
      perPage={PER_PAGE}
      disableSyncWithLocation
      storeKey={false}
    >
      <section className="card list" aria-labelledby="patient-visits">
        <div className="card-head">
          <h2 id="patient-visits">{say('console.visits.title')}</h2>
        </div>
        <RecordTable<VisitRecord>
          label={say('console.visits.title')}
          columns={columns}
          to={({ id }) => `/visits/${id}/show`}
          empty={
            <EmptyState
              icon="visits"
              title={say('console.patient.no_visits')}
              text={say('console.patient.no_visits_more')}
            />
          }
        />
        <ListFoot />
      </section>
    </ListBase>
  );
}

export function PatientPayments({ patientId }: { patientId: string }) {
  const say = useText();
  const format = useFormat();
  return (
    <ListBase
      resource="payments"
      filter={{ patient: patientId }}
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={PER_PAGE}
      disableSyncWithLocation
      storeKey={false}
    >
      <section className="card list" aria-labelledby="patient-payments">
        <div className="card-head">
          <h2 id="patient-payments">{say('console.payments.title')}</h2>
        </div>
        <RecordTable<PaymentRecord>
          label={say('console.payments.title')}
          columns={paymentColumns(say, format, { withPatient: false })}
          to={({ visit }) => (visit ? `/visits/${visit.id}/show` : null)}
          empty={
            <EmptyState
              icon="payments"
              title={say('console.patient.no_payments')}
              text={say('console.patient.no_payments_more')}
            />
          }
        />
        <ListFoot />
      </section>
    </ListBase>
  );
}
