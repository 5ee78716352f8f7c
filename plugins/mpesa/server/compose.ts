import { realNow } from '../../../src/kernel/clock';
import type { Kernel } from '../../../src/kernel/kernel';
import { createDaraja } from './adapters/daraja/client';
import { timedGateway } from './adapters/timed-gateway';
import type { MpesaSettings } from './config';
import { tokenBucket } from './domain/token-bucket';
import { PAYMENTS, type PaymentsFace } from './face';
import { contributeFigures } from './figures';
import {
  QueryAttempt,
  QueryRefund,
  ReceiveC2b,
  ReceiveCallback,
  ReceiveReversal,
  ReceiveStatus,
  Reconcile,
  SubmitPush,
  SubmitReversal,
} from './jobs';
import type { Gateway } from './ports';
import { createAttempts } from './store/attempts';
import { createCharges } from './store/charges';
import { createChecks } from './store/checks';
import { createDeposits } from './store/deposits';
import { createEvidence } from './store/evidence';
import { createLedger } from './store/ledger';
import { createReceipts } from './store/receipts';
import { createRefundQueries } from './store/refund-queries';
import { createRefunds } from './store/refunds';
import { contributeSealedColumns } from './store/sealed-columns';
import { unsettledStore } from './store/unsettled';
import { askAgain } from './use-cases/ask-again';
import { assignDeposit } from './use-cases/assign-deposit';
import { paymentsStep } from './store/setup-payments';
import { claimedCents } from './use-cases/claimed-cents';
import { closeReview, refundInReview } from './use-cases/close-review';
import { earn } from './use-cases/earn';
import { countUnsettled, listUnsettled } from './use-cases/list-unsettled';
import type { Parts } from './use-cases/parts';
import { queryAttempt } from './use-cases/query-attempt';
import { queryRefund } from './use-cases/query-refund';
import { receiveC2b } from './use-cases/receive-c2b';
import { receiveCallback } from './use-cases/receive-callback';
import { receiveReversal } from './use-cases/receive-reversal';
import { receiveStatus } from './use-cases/receive-status';
import { reconcile } from './use-cases/reconcile';
import { requestPayment, retryPayment } from './use-cases/request-payment';
import { requestRefund } from './use-cases/request-refund';
import { refundsOf } from './use-cases/refunds-of';
import { movable, sendBack } from './use-cases/send-back';
import { submitPush } from './use-cases/submit-push';
import { submitReversal } from './use-cases/submit-reversal';
import { viewCharge } from './use-cases/view';
import { withdrawPayment } from './use-cases/withdraw-payment';

/** Builds the plugin on the kernel: its job handlers and its face. `gateway` is Daraja unless a test brings its own. */
export function composeMpesa(
  kernel: Kernel,
  settings: MpesaSettings,
  gateway: Gateway = createDaraja(settings, realNow),
): Parts {
  const { outbox, vault } = kernel;
  const parts: Parts = {
    kernel,
    gateway: timedGateway(gateway, kernel),
    realNow,
    policy: {
      businessNumber: settings.partyB ?? settings.shortCode,
      businessNumbers: new Set([settings.shortCode, settings.partyB ?? settings.shortCode]),
      c2bToken: settings.c2bToken ?? null,
      trustedIps: new Set(settings.trustedIps),
      confirmAlways: settings.confirmAlways,
      queryDelaysSeconds: settings.queryDelaysSeconds,
      attemptLiveSeconds: settings.attemptLiveSeconds,
      maxCallbackBytes: settings.maxCallbackBytes,
      feePercent: settings.feePercent,
      isTill: settings.transactionType === 'CustomerBuyGoodsOnline',
    },
    queryBucket: tokenBucket(settings.queriesPerMinute),
    attempts: createAttempts(vault),
    charges: createCharges(),
    checks: createChecks(kernel.ids),
    deposits: createDeposits(vault),
    evidence: createEvidence(vault),
    ledger: createLedger(),
    receipts: createReceipts(),
    refunds: createRefunds(),
    refundQueries: createRefundQueries(),
    unsettled: unsettledStore,
  };
  contributeSealedColumns(kernel);
  contributeFigures(kernel.figures);
  kernel.setupSteps.add('payments', paymentsStep(parts.checks));
  outbox.handleEffect(SubmitPush, ({ attempt }) => submitPush(parts, attempt));
  outbox.handleEffect(QueryAttempt, ({ attempt }) => queryAttempt(parts, attempt));
  outbox.handleEffect(SubmitReversal, ({ refund }) => submitReversal(parts, refund));
  outbox.handleEffect(QueryRefund, ({ refund }) => queryRefund(parts, refund));
  outbox.handle(ReceiveCallback, ({ event }, trx) => receiveCallback(parts, trx, event));
  outbox.handle(ReceiveC2b, ({ event }, trx) => receiveC2b(parts, trx, event));
  outbox.handle(ReceiveReversal, ({ event }, trx) => receiveReversal(parts, trx, event));
  outbox.handle(ReceiveStatus, ({ event }, trx) => receiveStatus(parts, trx, event));
  outbox.handle(Reconcile, (_nothing, trx) => reconcile(parts, trx));
  kernel.services.provide(PAYMENTS, faceOf(parts));
  return parts;
}

function faceOf(parts: Parts): PaymentsFace {
  return {
    requestPayment: (trx, request) => requestPayment(parts, trx, request),
    retryPayment: (trx, request) => retryPayment(parts, trx, request),
    withdraw: (trx, subject) => withdrawPayment(parts, trx, subject),
    requestRefund: (trx, request) => requestRefund(parts, trx, request),
    claimedCents: (query, subject) => claimedCents(parts, query, subject),
    refundsOf: (query, subject) => refundsOf(parts, query, subject),
    earn: (trx, subject) => earn(parts, trx, subject),
    find: async (query, subject) => {
      const charge = await parts.charges.bySubject(query, subject);
      return charge && viewCharge(parts, query, charge);
    },
    unsettled: (db, clinicId) => listUnsettled(parts, db, clinicId),
    countUnsettled: (db, clinicIds) => countUnsettled(parts, db, clinicIds),
    assignDeposit: (trx, assignment) => assignDeposit(parts, trx, assignment),
    movable: (query, deposit) => movable(parts, query, deposit),
    sendBack: (trx, deposit) => sendBack(parts, trx, deposit),
    refundInReview: (query, refund, outcome) => refundInReview(parts, query, refund, outcome),
    closeReview: (trx, closing) => closeReview(parts, trx, closing),
    askAgain: (trx, attempt) => askAgain(parts, trx, attempt),
    ofAttempt: async (query, id) => {
      const attempt = await parts.attempts.byId(query, id);
      return attempt && parts.charges.byDocument(query, attempt.charge);
    },
    balances: (query) => parts.ledger.balances(query),
  };
}

/** Asks for one reconciliation; a second one within the same minute is dropped. */
export async function enqueueReconcile({ clock, db, outbox }: Kernel): Promise<void> {
  const minute = clock.now().toISOString().slice(0, 16);
  await db().transaction((trx) =>
    outbox.enqueue(trx, Reconcile, {}, { dedupeKey: `mpesa.reconcile:${minute}` }),
  );
}
