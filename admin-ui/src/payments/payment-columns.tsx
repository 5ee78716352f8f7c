import type { Say } from '../console-context';
import type { PaymentRecord } from '../data/records';
import type { Column } from '../parts/RecordTable';
import { PaymentChip } from '../parts/StateChip';
import type { Format } from '../parts/use-format';

/** On the list of payments and on the page of a patient. */
export function paymentColumns(
  say: Say,
  format: Format,
  { withPatient = true }: { withPatient?: boolean } = {},
): Column<PaymentRecord>[] {
  const patient: Column<PaymentRecord> = {
    name: 'patient',
    label: say('console.payment.from'),
    cell: ({ patient: from }) => (from ? <b>{from.fullName}</b> : say('console.payment.from_hidden')),
  };
  return [
    {
      name: 'time',
      label: say('console.payment.time'),
      sort: 'createdAt',
      leads: true,
      cell: ({ paidAt, createdAt }) => (
        <span className="number">{format.dayAndTime(paidAt ?? createdAt)}</span>
      ),
    },
    {
      name: 'code',
      label: say('console.payment.code'),
      cell: ({ receipt }) =>
        receipt ? (
          <span className="code">{receipt}</span>
        ) : (
          <span className="quiet">{say('console.payment.no_code')}</span>
        ),
    },
    ...(withPatient ? [patient] : []),
    {
      name: 'visit',
      label: say('console.payment.visit'),
      cell: ({ visit }) => (visit ? <span className="code">{visit.reference}</span> : '–'),
    },
    {
      name: 'amount',
      label: say('console.payment.amount'),
      align: 'right',
      cell: ({ amountCents }) => <b className="number">{format.money(amountCents)}</b>,
    },
    {
      name: 'back',
      label: say('console.payment.refunded'),
      align: 'right',
      cell: ({ refundedCents }) => (
        <span className="number">{refundedCents > 0 ? format.money(refundedCents) : '–'}</span>
      ),
    },
    {
      name: 'state',
      label: say('console.payment.state'),
      cell: ({ state }) => <PaymentChip state={state} />,
    },
  ];
}
