import { useConsole, useText } from '../console-context';
import type { PaymentRecord, VisitRecord } from '../data/records';
import { EmptyState } from '../parts/EmptyState';
import { useFormat } from '../parts/use-format';
import { paymentColumns } from '../payments/payment-columns';
import { visitColumns } from '../visits/visit-columns';
import { RelatedList } from './RelatedList';

export function PatientVisits({ patientId }: { patientId: string }) {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const withDoctor = me.practitioner === null;
  return (
    <RelatedList<VisitRecord>
      resource="visits"
      patientId={patientId}
      newestBy="startsAt"
      title={say(withDoctor ? 'console.visits.title' : 'console.patient.own_visits')}
      columns={visitColumns(say, format, { withDay: true, withPatient: false, withDoctor })}
      to={({ id }) => `/visits/${id}/show`}
      empty={
        <EmptyState
          icon="visits"
          title={say('console.patient.no_visits')}
          text={say(withDoctor ? 'console.patient.no_visits_more' : 'console.patient.no_own_visits_more')}
        />
      }
    />
  );
}

export function PatientPayments({ patientId }: { patientId: string }) {
  const say = useText();
  const format = useFormat();
  return (
    <RelatedList<PaymentRecord>
      resource="payments"
      patientId={patientId}
      newestBy="createdAt"
      title={say('console.payments.title')}
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
  );
}
