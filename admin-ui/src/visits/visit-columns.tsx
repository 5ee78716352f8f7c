import type { Say } from '../console-context';
import type { VisitRecord } from '../data/records';
import type { Column } from '../parts/RecordTable';
import { Channel, PaymentChip, VisitChip } from '../parts/StateChip';
import type { Format } from '../parts/use-format';
import { titled } from '../session/me';
import { LateChip } from './LateChip';
import { ReceptionChip } from './ReceptionChip';

interface VisitColumns {
  /** Where the list is not of one day. */
  withDay: boolean;
  withDoctor: boolean;
  withPatient?: boolean;
}

/** On the list of visits and on the page of a patient. */
export function visitColumns(
  say: Say,
  format: Format,
  { withDay, withDoctor, withPatient = true }: VisitColumns,
): Column<VisitRecord>[] {
  const patient: Column<VisitRecord> = {
    name: 'patient',
    label: say('console.visit.patient'),
    cell: (visit) => <b>{visit.patient.fullName}</b>,
  };
  const practitioner: Column<VisitRecord> = {
    name: 'practitioner',
    label: say('console.visit.practitioner'),
    cell: ({ practitioner: { title, fullName } }) => titled(title, fullName),
  };
  return [
    {
      name: 'time',
      label: say('console.visit.time'),
      sort: 'startsAt',
      leads: true,
      cell: ({ startsAt }) => (
        <span className="number">{withDay ? format.dayAndTime(startsAt) : format.time(startsAt)}</span>
      ),
    },
    ...(withPatient ? [patient] : []),
    ...(withDoctor ? [practitioner] : []),
    { name: 'service', label: say('console.visit.service'), cell: ({ service }) => service.name },
    {
      name: 'channel',
      label: say('console.visit.channel'),
      cell: ({ channel }) => <Channel channel={channel} />,
    },
    {
      name: 'reference',
      label: say('console.visit.reference'),
      cell: ({ reference }) => <span className="code">{reference}</span>,
    },
    {
      name: 'state',
      label: say('console.visit.state'),
      cell: ({ state, endsAt, lateMinutes, arrivedAt, calledInAt }) => (
        <span className="chips">
          <VisitChip state={state} endsAt={endsAt} />
          <LateChip state={state} lateMinutes={lateMinutes} />
          <ReceptionChip state={state} arrivedAt={arrivedAt} calledInAt={calledInAt} />
        </span>
      ),
    },
    {
      name: 'payment',
      label: say('console.visit.payment'),
      cell: ({ payment }) => (payment ? <PaymentChip state={payment.state} /> : '–'),
    },
  ];
}
