import { up as mpesaTables } from '../../database/migrations/2026.11.23T00.00.02.mpesa';
import { up as refundQueryTables } from '../../database/migrations/2026.11.26T00.00.00.refund-queries';
import { up as workflowTables } from '../../database/migrations/2026.11.23T00.00.04.workflows';
import { up as refundRequestTables } from '../../database/migrations/2026.11.27T00.00.82.refund-requests';
import { up as assignmentTables } from '../../database/migrations/2026.11.27T00.01.10.assigned-money';
import { up as promptDepositTables } from '../../database/migrations/2026.11.28T00.00.71.money-of-prompts';
import { up as sentBackTables } from '../../database/migrations/2026.11.28T00.00.60.money-sent-back';
import { up as depositRequestTables } from '../../database/migrations/2026.11.28T00.00.61.deposit-requests';
import { up as closedTables } from '../../database/migrations/2026.11.28T00.00.72.closed-reviews';
import { up as reviewRequestTables } from '../../database/migrations/2026.11.28T00.00.73.review-requests';
import { composeMpesa } from '../../plugins/mpesa/server/compose';
import type { Parts as PaymentParts } from '../../plugins/mpesa/server/use-cases/parts';
import { takeInC2b } from '../../plugins/mpesa/server/use-cases/take-in-c2b';
import { takeInCallback, takeInReversal } from '../../plugins/mpesa/server/use-cases/take-in';
import type { PaymentsFace, PaymentView } from '../../plugins/mpesa/server/face';
import { PAYMENTS } from '../../plugins/mpesa/server/face';
import {
  REMINDERS,
  type PatientNotice,
  type RemindersFace,
  type StaffNotice,
} from '../../plugins/reminders/server/face';
import { composeWorkflows } from '../../plugins/workflows/server/compose';
import { settingsSchema } from '../../plugins/workflows/server/config';
import { bookVisit } from '../../plugins/workflows/server/journeys/book-visit';
import { cancelVisit } from '../../plugins/workflows/server/journeys/cancel-visit';
import { subjectOf, type Journeys } from '../../plugins/workflows/server/journeys/context';
import { sealContact } from '../../src/api/patient/sealed-columns';
import { createAccessTable } from '../../src/access/table';
import { isSqlite } from '../../src/kernel/db';
import type { Visit } from '../../plugins/scheduling/server/face';
import { fakeGateway, type FakeGateway, type Prompt } from './fake-gateway';
import { C2B_TOKEN, paymentSettings, TRUSTED_IP } from './payments';
import { ROOM, schedulingBench, type SchedulingBench } from './scheduling';
import { temporarySqlite } from './sqlite';

export const PATIENT_ID = 7;
const MSISDN = '254712345678';
export const PRICE = 150_000;
/** The bench's own Monday, 11:30: too late for a free cancellation. */
export const TODAY_LATE = new Date('2026-12-07T08:30:00Z');
/** Three days ahead of the bench's Monday: Thursday, 10:00 in Nairobi. */
export const THURSDAY_TEN = new Date('2026-12-10T07:00:00Z');

/** The journeys over the real scheduling and payments, a pretended till, and reminders that only remember. */
export interface VisitWorld extends SchedulingBench {
  journeys: Journeys;
  payments: PaymentsFace;
  gateway: FakeGateway;
  /** What the patient was told, oldest first: `refund-started 150000`. The same notice twice is one. */
  told: string[];
  toldStaff: string[];
  /** What was planned and taken back: `plan 2026-12-10T07:00:00.000Z`, `cancel`. */
  planned: string[];
  book(startsAt?: Date): Promise<Visit>;
  prompt(index?: number): Prompt;
  /** Types the PIN; the callback comes when `deliver` is called. */
  pay(index?: number): Promise<void>;
  /** The callback of a prompt without running what follows from it. */
  deliver(index?: number): Promise<void>;
  fail(code: string, index?: number): Promise<void>;
  /** Pay Bill without a prompt. */
  payByHand(visit: Visit, amountCents: number): Promise<void>;
  /** The same for an account that is nobody's. */
  payNobody(amountCents: number): Promise<{ id: string }>;
  retry(visit: Visit): Promise<void>;
  /** All reversals that were asked for so far have their result. */
  reversalsDone(): Promise<void>;
  cancel(visit: Visit, by: 'patient' | 'clinic'): Promise<Visit>;
  visit(visit: Visit): Promise<Visit>;
  payment(visit: Visit): Promise<PaymentView>;
  /** Minutes pass, one by one, with everything that falls due. */
  minutes(count: number): Promise<void>;
  /** Everything that is due but one kind of job, which is put off. */
  runJobsBut(name: string): Promise<void>;
  drop(): Promise<void>;
}

/** On a SQLite file of its own, unless another database is given. */
export async function visitWorld(
  { knex, drop }: Pick<VisitWorld, 'knex' | 'drop'> = temporarySqlite(),
): Promise<VisitWorld> {
  // Nothing here has to survive a power cut.
  const pragmas = isSqlite(knex) ? ['synchronous = OFF', 'journal_mode = MEMORY'] : [];
  for (const pragma of pragmas) await knex.raw(`PRAGMA ${pragma}`);
  const bench = await schedulingBench(knex);
  await mpesaTables(knex);
  await refundQueryTables(knex);
  await assignmentTables(knex);
  await sentBackTables(knex);
  await promptDepositTables(knex);
  await workflowTables(knex);
  await refundRequestTables(knex);
  await depositRequestTables(knex);
  await closedTables(knex);
  await reviewRequestTables(knex);
  const { kernel, clock, runJobs } = bench;
  const { phoneSealed } = await knex.transaction((trx) =>
    sealContact(kernel.vault, trx, 'patient-7', { msisdn: MSISDN }),
  );
  await knex('patients').insert({
    id: PATIENT_ID,
    document_id: 'patient-7',
    clinic_id: 1,
    active: true,
    phone_sealed: phoneSealed,
  });
  const gateway = fakeGateway();
  const parts = composeMpesa(kernel, paymentSettings(), gateway);
  const memory = rememberingReminders();
  kernel.services.provide(REMINDERS, memory.face);
  const journeys = composeWorkflows(kernel, settingsSchema.parse({}), createAccessTable());
  const payments = kernel.services.use(PAYMENTS);

  const prompt = (index = 0): Prompt => {
    const found = gateway.prompts[index];
    if (!found) throw new Error(`no prompt ${index}`);
    return found;
  };
  async function deliver(index = 0): Promise<void> {
    const body = Buffer.from(gateway.callbackOf(prompt(index)));
    const token = prompt(index).callbackToken;
    await takeInCallback(parts, { token, body, ip: TRUSTED_IP, contentEncoding: undefined });
  }
  async function payBill(account: string, amountCents: number): Promise<void> {
    const body = Buffer.from(gateway.confirmationOf(gateway.payByHand(account, amountCents)));
    await takeInC2b(parts, { token: C2B_TOKEN, body, ip: TRUSTED_IP, contentEncoding: undefined });
    await runJobs();
  }
  return {
    ...bench,
    journeys,
    payments,
    gateway,
    told: memory.told,
    toldStaff: memory.toldStaff,
    planned: memory.planned,
    prompt,
    deliver,
    drop,
    book: async (startsAt = THURSDAY_TEN) => {
      const booking = {
        ...ROOM,
        patientId: PATIENT_ID,
        startsAt,
        bookedBy: 'patient' as const,
        payer: null,
        visit: null,
      };
      await knex.transaction((trx) => bookVisit(journeys).start(booking, trx));
      await runJobs();
      const visit = booking.visit as Visit | null;
      if (!visit) throw new Error('no visit');
      return visit;
    },
    pay: async (index) => {
      gateway.pay(prompt(index));
      await deliver(index);
      await runJobs();
    },
    fail: async (code, index) => {
      gateway.fail(prompt(index), code);
      await deliver(index);
      await runJobs();
    },
    payByHand: async (visit, amountCents) => {
      const found = await payments.find(knex, subjectOf(visit));
      await payBill(found?.reference ?? '', amountCents);
    },
    payNobody: async (amountCents) => {
      await payBill('NOBODY', amountCents);
      return knex('mpesa_deposits').whereNull('charge').first<{ id: string }>('id');
    },
    retry: async (visit) => {
      await knex.transaction((trx) =>
        payments.retryPayment(trx, { subject: subjectOf(visit), msisdn: MSISDN }),
      );
      await runJobs();
    },
    reversalsDone: async () => {
      await runJobs();
      for (const reversal of gateway.reversals) await reversalResult(parts, gateway, reversal);
      await runJobs();
    },
    cancel: async (visit, by) => {
      const cancelled = await knex.transaction(async (trx) => {
        const present = await bench.scheduling.find(trx, { id: visit.id });
        if (!present) throw new Error('no visit');
        return cancelVisit(journeys, trx, present, { by, reason: null });
      });
      await runJobs();
      return cancelled;
    },
    visit: async ({ id }) => {
      const found = await bench.scheduling.find(knex, { id });
      if (!found) throw new Error('no visit');
      return found;
    },
    payment: async (visit) => {
      const found = await payments.find(knex, subjectOf(visit));
      if (!found) throw new Error('no payment');
      return found;
    },
    runJobsBut: async (name) => {
      await knex.schema.raw(`create trigger put_off after insert on kernel_jobs when new.name = '${name}'
        begin update kernel_jobs set run_at = '2030-01-01T00:00:00.000Z' where id = new.id; end`);
      await runJobs();
      await knex.schema.raw('drop trigger put_off');
      const left = await knex('kernel_jobs').where({ name, state: 'pending' }).pluck('id');
      if (left.length === 0) throw new Error(`no job ${name} was put off`);
    },
    minutes: async (count) => {
      for (let i = 0; i < count; i += 1) {
        clock.advance(60_000);
        await runJobs();
      }
    },
  };
}

async function reversalResult(
  parts: PaymentParts,
  gateway: FakeGateway,
  reversal: FakeGateway['reversals'][number],
): Promise<void> {
  const body = Buffer.from(gateway.reversalResultOf(reversal));
  const delivery = { token: reversal.resultToken, body, ip: TRUSTED_IP, contentEncoding: undefined };
  await takeInReversal(parts, delivery, 'reversal-result');
}

function rememberingReminders(): Record<'told' | 'toldStaff' | 'planned', string[]> & {
  face: RemindersFace;
} {
  const [told, toldStaff, planned]: [string[], string[], string[]] = [[], [], []];
  const known = new Set<string>();
  function note(list: string[], { kind, card, occasion, params }: PatientNotice | StaffNotice): void {
    const key = [kind, card.visitId, card.version, occasion].join(' ');
    if (known.has(key)) return;
    known.add(key);
    const amount = params && 'amountCents' in params ? ` ${params.amountCents}` : '';
    list.push(`${kind}${amount}`);
  }
  return {
    told,
    toldStaff,
    planned,
    face: {
      plan: async (_trx, card) => void planned.push(`plan ${card.startsAt.toISOString()}`),
      cancelPlanned: async () => void planned.push('cancel'),
      tell: async (_trx, notice) => note(told, notice),
      tellStaff: async (_trx, notice) => note(toldStaff, notice),
      tellRecordOpened: async () => undefined,
      tellOfficers: async () => undefined,
    },
  };
}
