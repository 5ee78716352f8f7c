import { inOrdinaryCare } from '../../../src/access/care/source';
import type { AccessTable } from '../../../src/access/table';
import { addMinutes } from '../../../src/kernel/clock';
import type { Kernel } from '../../../src/kernel/kernel';
import { BreakGlassForgotten, BreakGlassOpened } from '../../compliance/server/face';
import {
  PAYMENTS,
  PaymentFailed,
  PaymentPrompted,
  PaymentSettled,
  RefundDue,
  RefundSettled,
} from '../../mpesa/server/face';
import { REMINDERS } from '../../reminders/server/face';
import { HoldExpired, SCHEDULING, VisitConfirmed } from '../../scheduling/server/face';
import type { Settings } from './config';
import type { Journeys } from './journeys/context';
import { onBreakGlassForgotten, onBreakGlassOpened } from './journeys/on-break-glass';
import { onHoldExpired } from './journeys/on-hold-expired';
import { onPaymentFailed } from './journeys/on-payment-failed';
import { onPaymentPrompted } from './journeys/on-payment-prompted';
import { onPaymentSettled } from './journeys/on-payment-settled';
import { onRefundDue } from './journeys/on-refund-due';
import { onRefundSettled } from './journeys/on-refund-settled';
import { onVisitConfirmed } from './journeys/on-visit-confirmed';
import { directory } from './store/directory';
import { journeyStore } from './store/journeys';
import { paidVisits } from './store/paid-visits';
import { paymentTotals } from './store/payment-totals';
import { contributeSealedColumns } from './store/refund-request-words';
import { refundRequests } from './store/refund-requests';

/** As long as the outbox keeps its events. */
const KEEP_MINUTES = 90 * 24 * 60;

/** Joins the plugins: every line below is an event of one of them and what the others do about it. */
export function composeWorkflows(kernel: Kernel, settings: Settings, access: AccessTable): Journeys {
  const parts: Journeys = {
    kernel,
    settings,
    // Looked up at use: plugins are registered in no promised order.
    get scheduling() {
      return kernel.services.use(SCHEDULING);
    },
    get payments() {
      return kernel.services.use(PAYMENTS);
    },
    get reminders() {
      return kernel.services.use(REMINDERS);
    },
    store: journeyStore(kernel.clock, kernel.ids),
    directory: directory(kernel.vault),
    refundRequests: refundRequests(kernel.vault),
    paymentTotals,
    paidVisits,
    dependants: () => access.dependantSources(),
    care: {
      treats: async (carer, patientId) => {
        const about = { patients: [patientId], now: kernel.clock.now() };
        return (await inOrdinaryCare(access.careSources(), kernel.db(), carer, about)).has(patientId);
      },
    },
  };
  contributeSealedColumns(kernel.sealedColumns);
  kernel.sweeps.add('workflow_journeys', (trx, now) =>
    parts.store.prune(trx, addMinutes(now, -KEEP_MINUTES)),
  );
  const { outbox } = kernel;
  outbox.on(PaymentPrompted, 'workflows.on-payment-prompted', (event, trx) =>
    onPaymentPrompted(parts, trx, event),
  );
  outbox.on(PaymentSettled, 'workflows.on-payment-settled', (event, trx) =>
    onPaymentSettled(parts, trx, event),
  );
  outbox.on(PaymentFailed, 'workflows.on-payment-failed', (event, trx) => onPaymentFailed(parts, trx, event));
  outbox.on(RefundDue, 'workflows.on-refund-due', (event, trx) => onRefundDue(parts, trx, event));
  outbox.on(RefundSettled, 'workflows.on-refund-settled', (event, trx) => onRefundSettled(parts, trx, event));
  outbox.on(HoldExpired, 'workflows.on-hold-expired', (event, trx) => onHoldExpired(parts, trx, event));
  outbox.on(VisitConfirmed, 'workflows.on-visit-confirmed', (event, trx) =>
    onVisitConfirmed(parts, trx, event),
  );
  outbox.on(BreakGlassOpened, 'workflows.on-break-glass-opened', (event, trx) =>
    onBreakGlassOpened(parts, trx, event),
  );
  outbox.on(BreakGlassForgotten, 'workflows.on-break-glass-forgotten', (event, trx) =>
    onBreakGlassForgotten(parts, trx, event),
  );
  return parts;
}
