import type { GatewayAnswer } from '../../plugins/mpesa/server/domain/gateway-answer';
import type { Gateway, Push, Reversal, StatusQuestion } from '../../plugins/mpesa/server/ports';

export type PushMood = 'accept' | 'refuse' | 'busy' | 'lost' | 'lost-unheard' | 'crash' | 'crash-unheard';
/** `unset`: without an initiator nothing can be reversed. */
export type ReversalMood = PushMood | 'unset';

export interface Prompt extends Push {
  checkoutId: string;
  outcome: { kind: 'open' } | { kind: 'paid'; receipt: string } | { kind: 'failed'; code: string };
}

export interface PaidByHand {
  receipt: string;
  reference: string;
  amountCents: number;
}

/** A gateway with a till: the truth about money, independent of the code under test. */
export interface FakeGateway extends Gateway {
  prompts: Prompt[];
  reversals: (Reversal & { moved: boolean })[];
  /** With the truth of the moment when it was asked. */
  questions: (StatusQuestion & { word: 'Completed' | 'Reversed'; amountCents: number })[];
  /** Paid by hand, without a prompt. */
  byHand: PaidByHand[];
  moods: PushMood[];
  reversalMoods: ReversalMood[];
  /** Queries answered with nothing before the next true answer. */
  silentQueries: number;
  pay(prompt: Prompt): void;
  fail(prompt: Prompt, code: string): void;
  payByHand(reference: string, amountCents: number): PaidByHand;
  callbackOf(prompt: Prompt): string;
  /** The C2B confirmation of a payment, by a prompt or by hand. */
  confirmationOf(paid: Prompt | PaidByHand): string;
  reversalResultOf(reversal: Reversal): string;
  statusResultOf(question: FakeGateway['questions'][number]): string;
  /** Whether this receipt was reversed. */
  hasLeft(receipt: string): boolean;
  tillCents(): number;
}

export function fakeGateway(): FakeGateway {
  const prompts: Prompt[] = [];
  const reversals: FakeGateway['reversals'] = [];
  const questions: FakeGateway['questions'] = [];
  const byHand: PaidByHand[] = [];
  let receipts = 0;

  function nextReceipt(): string {
    receipts += 1;
    return `UK${String(receipts).padStart(8, '0')}`;
  }

  function json(status: number, body: unknown): GatewayAnswer {
    return { kind: 'answered', status, body: JSON.stringify(body) };
  }
  const busy = json(500, { requestId: '1', errorCode: '500.003.02', errorMessage: 'System is busy' });
  const refused = json(400, {
    requestId: '1',
    errorCode: '400.002.02',
    errorMessage: 'Bad Request - Invalid PhoneNumber',
  });

  const gateway: FakeGateway = {
    prompts,
    reversals,
    questions,
    byHand,
    moods: [],
    reversalMoods: [],
    silentQueries: 0,
    push: async (push) => {
      const mood = gateway.moods.shift() ?? 'accept';
      if (mood === 'busy') return busy;
      if (mood === 'refuse') return refused;
      if (mood === 'lost-unheard') return { kind: 'no-answer' };
      if (mood === 'crash-unheard') throw new Error('killed');
      const checkoutId = `ws_CO_${String(prompts.length).padStart(20, '0')}`;
      prompts.push({ ...push, checkoutId, outcome: { kind: 'open' } });
      if (mood === 'crash') throw new Error('killed');
      if (mood === 'lost') return { kind: 'no-answer' };
      return json(200, {
        MerchantRequestID: `m${prompts.length}`,
        CheckoutRequestID: checkoutId,
        ResponseCode: '0',
      });
    },
    query: async (checkoutId) => {
      const prompt = prompts.find((one) => one.checkoutId === checkoutId);
      if (gateway.silentQueries > 0 || !prompt) {
        gateway.silentQueries -= 1;
        return json(500, { requestId: '1', errorCode: '500.001.1001', errorMessage: '' });
      }
      const { outcome } = prompt;
      const code = outcome.kind === 'open' ? '4999' : outcome.kind === 'paid' ? '0' : outcome.code;
      return json(200, {
        ResponseCode: '0',
        CheckoutRequestID: checkoutId,
        ResultCode: code,
        ResultDesc: '',
      });
    },
    reverse: async (reversal) => {
      const mood = gateway.reversalMoods.shift() ?? 'accept';
      if (mood === 'unset') return { kind: 'not-configured' };
      if (mood === 'busy') return busy;
      if (mood === 'refuse') return refused;
      if (mood === 'lost-unheard') return { kind: 'no-answer' };
      if (mood === 'crash-unheard') throw new Error('killed');
      const before = reversals.some((one) => one.receipt === reversal.receipt && one.moved);
      reversals.push({ ...reversal, moved: !before });
      if (mood === 'crash') throw new Error('killed');
      if (mood === 'lost') return { kind: 'no-answer' };
      const n = reversals.length;
      return json(200, { OriginatorConversationID: `o${n}`, ConversationID: `c${n}`, ResponseCode: '0' });
    },
    check: async () => 'reached',
    status: async (question) => {
      const paid = [
        ...byHand,
        ...prompts.map(({ outcome, amountCents }) => ({
          receipt: outcome.kind === 'paid' ? outcome.receipt : null,
          amountCents,
        })),
      ].find(({ receipt }) => receipt === question.receipt);
      const reversed = reversals.some(({ receipt, moved }) => moved && receipt === question.receipt);
      const word = reversed ? 'Reversed' : 'Completed';
      questions.push({ ...question, word, amountCents: paid?.amountCents ?? 0 });
      return json(200, { OriginatorConversationID: 'q', ConversationID: 'q', ResponseCode: '0' });
    },
    pay: (prompt) => {
      prompt.outcome = { kind: 'paid', receipt: nextReceipt() };
    },
    payByHand: (reference, amountCents) => {
      const paid = { receipt: nextReceipt(), reference, amountCents };
      byHand.push(paid);
      return paid;
    },
    confirmationOf: (paid) => c2bText(paid),
    fail: (prompt, code) => {
      prompt.outcome = { kind: 'failed', code };
    },
    callbackOf: ({ checkoutId, outcome, amountCents, msisdn }) => {
      if (outcome.kind === 'open') throw new Error('nothing to tell yet');
      const common = { MerchantRequestID: 'm', CheckoutRequestID: checkoutId, ResultDesc: 'text' };
      if (outcome.kind === 'failed') {
        return JSON.stringify({ Body: { stkCallback: { ...common, ResultCode: Number(outcome.code) } } });
      }
      const Item = [
        { Name: 'Amount', Value: amountCents / 100 },
        { Name: 'MpesaReceiptNumber', Value: outcome.receipt },
        { Name: 'Balance' },
        { Name: 'TransactionDate', Value: 20261123120045 },
        { Name: 'PhoneNumber', Value: Number(msisdn) },
      ];
      return JSON.stringify({
        Body: { stkCallback: { ...common, ResultCode: 0, CallbackMetadata: { Item } } },
      });
    },
    reversalResultOf: (reversal) => {
      const { receipt, amountCents } = reversal;
      const exact = reversals.findIndex((one) => one === reversal);
      const index = exact >= 0 ? exact : reversals.findIndex((one) => one.receipt === receipt);
      const ResultParameter = [
        { Key: 'Amount', Value: amountCents / 100 },
        { Key: 'OriginalTransactionID', Value: receipt },
      ];
      const ids = { OriginatorConversationID: `o${index + 1}`, ConversationID: `c${index + 1}` };
      return JSON.stringify({
        Result: { ResultType: 0, ResultCode: 0, ...ids, ResultParameters: { ResultParameter } },
      });
    },
    statusResultOf: ({ receipt, word, amountCents }) => {
      const ResultParameter = [
        { Key: 'TransactionStatus', Value: word },
        { Key: 'ReceiptNo', Value: receipt },
        { Key: 'Amount', Value: amountCents / 100 },
        { Key: 'TransactionReason' },
      ];
      return JSON.stringify({
        Result: { ResultType: 0, ResultCode: 0, ResultParameters: { ResultParameter } },
      });
    },
    hasLeft: (receipt) => reversals.some((one) => one.receipt === receipt && one.moved),
    tillCents: () => {
      const hand = byHand.reduce((sum, { amountCents }) => sum + amountCents, 0);
      const taken = prompts.reduce(
        (sum, { outcome, amountCents }) => sum + (outcome.kind === 'paid' ? amountCents : 0),
        0,
      );
      const given = reversals.reduce((sum, { moved, amountCents }) => sum + (moved ? amountCents : 0), 0);
      return taken + hand - given;
    },
  };
  return gateway;
}

export function c2bText(paid: Prompt | PaidByHand, changes: Record<string, string> = {}): string {
  const receipt =
    'receipt' in paid ? paid.receipt : paid.outcome.kind === 'paid' ? paid.outcome.receipt : null;
  if (receipt === null) throw new Error('nothing was paid');
  return JSON.stringify({
    TransactionType: 'Pay Bill',
    TransID: receipt,
    TransTime: '20261123120130',
    TransAmount: (paid.amountCents / 100).toFixed(2),
    BusinessShortCode: '600123',
    BillRefNumber: paid.reference,
    InvoiceNumber: '',
    OrgAccountBalance: '49197.00',
    ThirdPartyTransID: '',
    MSISDN: '2547*****678',
    FirstName: 'Amina',
    MiddleName: '',
    LastName: '',
    ...changes,
  });
}
