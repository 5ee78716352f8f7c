import type { ReviewOutcome } from '../../plugins/mpesa/server/face';
import type { PaidByHand } from './fake-gateway';
import type { PaymentsBench } from './payments';

export const SUBJECT = 'visit:one';
export const OTHER = 'visit:two';
export const OTHER_PHONE = '254110123456';
export const PRICE = 150_000;
type Prompt = PaymentsBench['gateway']['prompts'][number];

/** What happens around money that is nobody's, in the words of a test. */
export interface StrayMoney {
  /** Opens a charge; its prompt goes out. */
  ask(subject?: string, msisdn?: string, clinicId?: number): Promise<void>;
  prompt(index?: number): Prompt;
  tell(paid: PaidByHand | Prompt): Promise<void>;
  /** Paid by hand for an account that is nobody's. */
  astray(amountCents?: number, account?: string): Promise<{ deposit: string; paid: PaidByHand }>;
  assign(deposit: string, subject?: string, onlyLookAlike?: boolean): Promise<string>;
  sendBack(deposit: string): Promise<void>;
  /** The latest reversal has its result. */
  reversalResult(code?: string): Promise<void>;
  /** People say how every refund ended that was left to them: what the till knows, unless they are mistaken. */
  close(says?: (receipt: string) => ReviewOutcome): Promise<void>;
  /** What an account owes: credits less debits, in cents. */
  owed(account: string): Promise<number>;
  kinds(clinicId?: number): Promise<string[]>;
}

export function strayMoney(bench: PaymentsBench): StrayMoney {
  const { gateway, knex, face } = bench;
  let codes = 0;
  const tell = async (paid: PaidByHand | Prompt): Promise<void> => {
    await bench.c2b(gateway.confirmationOf(paid));
    await bench.runJobs();
  };
  return {
    ask: async (subject = SUBJECT, msisdn = '254712345678', clinicId = 1) => {
      const request = { subject, amountCents: PRICE, msisdn, patientId: 7, clinicId };
      await bench.work((trx) => face.requestPayment(trx, request));
      await bench.runJobs();
    },
    prompt: (index = 0) => {
      const found = gateway.prompts[index];
      if (!found) throw new Error(`no prompt ${index}`);
      return found;
    },
    tell,
    astray: async (amountCents = PRICE, account = 'NOBODY') => {
      bench.clock.advance(1000);
      const paid = gateway.payByHand(account, amountCents);
      await tell(paid);
      const { receipt } = paid;
      const row = await knex('mpesa_deposits').where({ receipt }).first<{ id: string }>('id');
      return { deposit: row.id, paid };
    },
    assign: async (deposit, subject = SUBJECT, onlyLookAlike = false) => {
      const reason = 'She showed the message';
      const assignment = { deposit, subject, reason, byUserId: 5, onlyLookAlike };
      const done = await bench.work((trx) => face.assignDeposit(trx, assignment));
      await bench.runJobs();
      return done;
    },
    sendBack: async (deposit) => {
      bench.clock.advance(1000);
      await bench.work((trx) => face.sendBack(trx, deposit));
      await bench.runJobs();
    },
    reversalResult: async (code) => {
      const reversal = gateway.reversals.at(-1);
      if (!reversal) throw new Error('no reversal');
      const text = gateway.reversalResultOf(reversal);
      const body = code === undefined ? text : text.replace('"ResultCode":0', `"ResultCode":"${code}"`);
      await bench.reversalResult(reversal.resultToken, body);
      await bench.runJobs();
    },
    close: async (says = (receipt) => (gateway.hasLeft(receipt) ? 'sent' : 'not-sent')) => {
      const rows = await knex('mpesa_refunds').where({ state: 'review' }).whereNotNull('receipt');
      for (const { id: refund, receipt } of rows as { id: string; receipt: string }[]) {
        const outcome = says(receipt);
        codes += 1;
        const code = outcome === 'sent' ? `RV${String(codes).padStart(8, '0')}` : null;
        await bench.work((trx) => face.closeReview(trx, { refund, outcome, code }));
      }
      await bench.runJobs();
    },
    owed: async (account) => {
      const found = (await face.balances(knex)).find((one) => one.account === account);
      return (found?.creditCents ?? 0) - (found?.debitCents ?? 0);
    },
    kinds: async (clinicId = 1) => (await face.unsettled(knex, clinicId)).found.map(({ kind }) => kind),
  };
}
