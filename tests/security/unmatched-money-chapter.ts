import { leaveToAPerson } from '../support/left-to-a-person';
import { at, send } from './client';
import { leftOverSteps } from './left-over-steps';
import type { Caller, World } from './world';

interface Seen {
  id: string;
  receipt?: string;
  givable?: string;
  sendBackAsked?: boolean;
  sendingBack?: { refund: string; state: string; closeAsked: boolean } | null;
}

/** Money that came by Pay Bill for an account that is nobody's. */
export function unmatchedMoneyChapter(world: () => World): void {
  const wanjiru = { msisdn: '254790411224', name: 'Wanjiru Kariuki' };
  const { register, book, eventually, statusOf, trail } = leftOverSteps(world, wanjiru);
  const second = leftOverSteps(world, { msisdn: '254790411225', name: 'Wafula Simiyu' });
  const seen = async (caller: Caller, code: string): Promise<Seen | undefined> => {
    const reply = await world().as(caller, 'GET', '/api/unsettled');
    return (at(reply, 'unsettled') as Seen[]).find(({ receipt }) => receipt === code);
  };
  /** M-Pesa tells of it, and it is nobody's. */
  const paidByHand = async (code: string, typed: string, cents: number): Promise<Seen> => {
    const { stack } = world();
    const confirmation = {
      ...{ TransactionType: 'Pay Bill', TransID: code, TransTime: '20261123120130' },
      ...{ TransAmount: (cents / 100).toFixed(2), MSISDN: '2547*****678', FirstName: 'Amina' },
      ...{ BusinessShortCode: stack.env['DARAJA_SHORT_CODE'], BillRefNumber: typed },
    };
    const path = `/api/pay/c2b/${stack.env['PAYMENT_C2B_TOKEN']}/confirmation`;
    expect((await send(stack.productUrl, 'POST', path, { body: confirmation })).status).toBe(200);
    await eventually(async () => (await seen('desk1', code)) !== undefined, true);
    return (await seen('desk1', code)) ?? { id: '' };
  };

  describe('money that is nobody’s', () => {
    beforeAll(async () => {
      await register();
      await second.register();
    });

    test('money for a mistyped account is given to a visit of the own clinic, once', async () => {
      const { stack, as } = world();
      const another = String(at(await book('pay'), 'id'));
      await eventually(() => statusOf(another), 'confirmed');
      const held = await book('ignore');
      const own = String(at(held, 'id'));
      const account = String(at(held, 'payment.payBill.account'));
      const typed = `${account.slice(0, 5)}${account.endsWith('Z') ? 'Y' : 'Z'}`;
      const deposit = await paidByHand('UKN7LEFT01', typed, Number(at(held, 'payment.amountCents')));
      const found = () => seen('desk1', 'UKN7LEFT01');
      expect(deposit).toMatchObject({ kind: 'deposit', lookAlike: { typed, visit: { id: own } } });
      expect(deposit.givable).toBe('look-alike');
      // The Pay Bill is that of all clinics; what was typed is shown to the one whose visit it may be.
      const elsewhere = await as('desk2', 'GET', '/api/unsettled');
      expect(elsewhere.text).toContain('UKN7LEFT01');
      expect(elsewhere.text).not.toContain(typed);

      const assign = (caller: Caller, to = own) =>
        as(caller, 'POST', `/api/unsettled/deposits/${deposit.id}/assign`, {
          body: { visit: to, reason: 'She showed the message' },
        });
      expect((await assign('desk2')).status).toBe(404);
      expect((await assign('doctorX')).status).toBe(403);
      const presses = await Promise.all([assign('desk1'), assign('admin1')]);
      expect(presses.map(({ status }) => status)).toEqual([200, 200]);
      const other = await assign('desk1', another);
      expect([other.status, at(other, 'error.code')]).toEqual([409, 'deposit_assigned']);
      await eventually(() => statusOf(own), 'confirmed');
      const { payment } = (await as('desk1', 'GET', `/api/visits/${own}`)).json as {
        payment: { paidCents: number; amountCents: number };
      };
      expect(payment.paidCents).toBe(payment.amountCents);
      // Once: the visit that it is for, and which money it was.
      const kept = await trail('unsettled.assign', 'update');
      expect(kept.map(({ type, row_ids: ids }) => [type, ids]).sort()).toEqual([
        ['payment', JSON.stringify([deposit.id])],
        ['visit', JSON.stringify([own])],
      ]);
      expect(await found()).toBeUndefined();
      // Why is the patient's, and sealed.
      expect(JSON.stringify(await stack.knex('mpesa_assignments'))).not.toContain('showed');
    });

    test('money that looks like no visit of the clinic is given to one by its admin, not by the desk', async () => {
      const { as } = world();
      // The first one's phone has a prompt that nobody answers.
      const held = await second.book('ignore');
      const own = String(at(held, 'id'));
      const due = Number(at(held, 'payment.amountCents'));
      const { id, givable } = await paidByHand('UKN7LEFT02', 'NEEMA SCHOOL FEES', due);
      expect([givable, (await seen('admin1', 'UKN7LEFT02'))?.givable]).toEqual(['none', 'any']);
      const assign = (caller: Caller) =>
        as(caller, 'POST', `/api/unsettled/deposits/${id}/assign`, {
          body: { visit: own, reason: 'She showed the message' },
        });
      const refused = await assign('desk1');
      expect([refused.status, at(refused, 'error.code')]).toEqual([403, 'deposit_needs_admin']);
      expect(await trail('unsettled.assign', 'denied')).not.toHaveLength(0);
      expect(await statusOf(own)).not.toBe('confirmed');
      expect((await assign('admin1')).status).toBe(200);
      await eventually(() => statusOf(own), 'confirmed');
    });

    test('money that is nobody’s is sent back by two people of a clinic, one of them its admin', async () => {
      const { as, stack } = world();
      const { id } = await paidByHand('UKN7LEFT03', 'SHOP 14', 90_000);
      const ask = (caller: Caller) =>
        as(caller, 'POST', `/api/unsettled/deposits/${id}/send-back`, {
          body: { reason: 'Meant for the shop next door' },
        });
      expect((await ask('doctorX')).status).toBe(403);
      const asked = await ask('desk1');
      expect([asked.status, asked.text]).toEqual([201, asked.text]);
      expect(asked.json).toMatchObject({ state: 'open', needsAdmin: true, visit: null, deposit: { id } });
      const twice = await ask('admin1');
      expect([twice.status, at(twice, 'error.code')]).toEqual([409, 'refund_asked_already']);
      const request = String(at(asked, 'id'));
      const decide = (caller: Caller, answer: 'approve' | 'refuse' = 'approve') =>
        as(caller, 'POST', `/api/refund-requests/${request}/${answer}`, {
          body: answer === 'refuse' ? { reason: 'Not ours to say' } : {},
        });
      expect((await decide('desk1')).status).toBe(403);
      // Another clinic on the same Pay Bill sees the money, and nothing of what is planned with it.
      expect((await decide('admin2')).status).toBe(404);
      expect((await decide('admin2', 'refuse')).status).toBe(404);
      expect((await seen('desk2', 'UKN7LEFT03'))?.sendBackAsked).toBe(false);
      expect((await seen('desk1', 'UKN7LEFT03'))?.sendBackAsked).toBe(true);
      expect(await stack.knex('mpesa_refunds').where({ payment: id })).toEqual([]);

      expect((await decide('admin1')).status).toBe(200);
      // The till of the simulator has never taken it and refuses, so it lies here again and says so.
      await eventually(async () => (await seen('desk1', 'UKN7LEFT03'))?.sendingBack?.state, 'failed');
      expect(await trail('unsettled.send-back', 'create')).toHaveLength(1);
      const moved = await trail('refunds.approve', 'update').andWhere('row_ids', JSON.stringify([id]));
      expect(moved.map(({ type }) => type)).toEqual(['payment']);
      expect(JSON.stringify(await stack.knex('workflow_refund_requests'))).not.toContain('next door');
    });

    test('how a refund ended that M-Pesa left unclear is said by two people, and booked once', async () => {
      const { as, stack } = world();
      const { id: deposit } = await paidByHand('UKN7LEFT04', 'SHOP 15', 70_000);
      const left = { deposit, receipt: 'UKN7LEFT04', cents: 70_000 };
      const { refund, token } = await leaveToAPerson(stack.knex, left);
      expect((await seen('desk1', 'UKN7LEFT04'))?.sendingBack).toMatchObject({ refund, state: 'review' });
      const ask = (caller: Caller, body: object) =>
        as(caller, 'POST', `/api/unsettled/refunds/${refund}/close`, { body });
      const reason = 'The portal shows it at 10:14';
      const sent = { outcome: 'sent', code: ' ukr9sent01 ', reason };
      expect((await ask('doctorX', sent)).status).toBe(403);
      for (const wrong of [
        { outcome: 'sent', reason },
        { outcome: 'sent', code: 'no', reason },
        { outcome: 'not-sent', code: 'UKR9SENT01', reason },
        { outcome: 'lost', reason },
        { outcome: 'not-sent', reason: '' },
      ]) {
        expect((await ask('desk1', wrong)).status).toBe(400);
      }
      const own = await ask('desk1', { ...sent, code: 'UKN7LEFT04' });
      expect([own.status, at(own, 'error.code')]).toEqual([409, 'reversal_code_wrong']);
      const asked = await ask('desk1', sent);
      expect([asked.status, asked.text]).toEqual([201, asked.text]);
      const closing = { outcome: 'sent', code: 'UKR9SENT01' };
      expect(asked.json).toMatchObject({
        state: 'open',
        needsAdmin: true,
        closing,
        deposit: { id: deposit },
      });
      expect((await seen('desk1', 'UKN7LEFT04'))?.sendingBack).toMatchObject({ closeAsked: true });
      const request = String(at(asked, 'id'));
      const approve = (caller: Caller) =>
        as(caller, 'POST', `/api/refund-requests/${request}/approve`, { body: {} });
      expect((await approve('desk1')).status).toBe(403);
      expect((await approve('admin2')).status).toBe(404);
      const stateOf = () => stack.knex('mpesa_refunds').where({ id: refund }).pluck('state');
      expect(await stateOf()).toEqual(['review']);
      const presses = await Promise.all([approve('admin1'), approve('admin1')]);
      expect(presses.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await stateOf()).toEqual(['done']);
      const booked = stack.knex('ledger_entries').where('key', 'like', `refund:${refund}:%`);
      expect(await booked.orderBy('key').pluck('kind')).toEqual(['refund-done', 'refund-pending']);
      expect(await seen('desk1', 'UKN7LEFT04')).toBeUndefined();
      // M-Pesa's own word comes late, and moves nothing.
      const result = { ResultType: 0, ResultCode: 0, OriginatorConversationID: 'o', ConversationID: 'c' };
      const told = await send(stack.productUrl, 'POST', `/api/pay/refund/${token}`, {
        body: { Result: { ...result, ResultParameters: { ResultParameter: [] } } },
      });
      expect(told.status).toBe(200);
      const verdicts = () => stack.knex('mpesa_verdicts').where({ about: refund }).pluck('conclusion');
      await eventually(async () => (await verdicts()).includes('duplicate_ignored'), true);
      expect(await stack.knex('ledger_entries').where('key', 'like', `refund:${refund}:%`)).toHaveLength(2);
      expect(await trail('unsettled.close', 'create')).toHaveLength(1);
      const moved = await trail('refunds.approve', 'update').andWhere('row_ids', JSON.stringify([deposit]));
      expect(moved.map(({ type }) => type)).toEqual(['payment']);
      expect(JSON.stringify(await stack.knex('workflow_refund_requests'))).not.toContain('10:14');
    });
  });
}
