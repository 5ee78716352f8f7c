import fc from 'fast-check';
import type { Delivery, DeliveryState } from './delivery';
import { nextStep } from './next-step';
import { afterReport, reportedState } from './provider-status';
import { settleLookUp, settleSend } from './settle';

const NOW = new Date('2026-11-23T06:00:00.000Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: 'D1',
  dedupeKey: 'visit:1:v1:visit-moved:whatsapp',
  visitId: 1,
  about: { clinicId: 1, patientId: 3 },
  kind: 'visit-moved',
  channel: 'whatsapp',
  recipient: { kind: 'patient', id: 3 },
  language: 'en',
  notBefore: NOW,
  notAfter: null,
  wishedAt: null,
  factsSealed: 'sealed',
  code: null,
  state: 'planned',
  providerId: null,
  errorCode: null,
  tries: 0,
  cutOffs: 0,
  fallbackOf: null,
  againOf: null,
  sendingJob: null,
  leaseUntil: null,
  sendingSince: null,
  withdrawn: false,
  finished: false,
  ...changes,
});
const moment = { now: NOW, realNow: 1000, jobId: 'J1' };

describe('the next step', () => {
  it.each<[string, Partial<Delivery>, object]>([
    ['sends what is due', {}, { kind: 'send' }],
    ['waits for what is not', { notBefore: later(5) }, { kind: 'wait', until: later(5) }],
    ['skips what is too late', { notAfter: NOW }, { kind: 'end', state: 'skipped' }],
    [
      'skips a code that is over in real time',
      { code: { challenge: 'C1', goodUntil: moment.realNow } },
      { kind: 'end', state: 'skipped' },
    ],
    [
      'sends a code that is still good',
      { code: { challenge: 'C1', goodUntil: moment.realNow + 1 } },
      { kind: 'send' },
    ],
    ['cancels what is withdrawn', { withdrawn: true }, { kind: 'end', state: 'cancelled' }],
    [
      'sees a cut-off in its own mark',
      { state: 'sending', sendingJob: 'J1', leaseUntil: 9000 },
      { kind: 'note_cut_off' },
    ],
    [
      'waits for another job',
      { state: 'sending', sendingJob: 'J2', leaseUntil: 9000 },
      { kind: 'wait', until: later(8000) },
    ],
    [
      'takes over a dead lease',
      { state: 'sending', sendingJob: 'J2', leaseUntil: 900 },
      { kind: 'note_cut_off' },
    ],
    ['looks up the unknown', { state: 'unknown' }, { kind: 'look_up' }],
    ['leaves the unknown that is settled', { state: 'unknown', finished: true }, { kind: 'nothing' }],
  ])('%s', (_name, changes, step) => {
    expect(nextStep(delivery(changes), moment)).toMatchObject(step);
  });

  it.each<DeliveryState>(['sent', 'delivered', 'read', 'failed', 'cancelled', 'skipped', 'opted_out'])(
    'does nothing about what is %s',
    (state) => expect(nextStep(delivery({ state }), moment)).toEqual({ kind: 'nothing' }),
  );
});

describe('a settlement', () => {
  const busy = { kind: 'later', code: '20429' } as const;
  it('tries eight times over half an hour, then takes the other channel', () => {
    expect(settleSend(delivery({ tries: 1 }), busy, NOW)).toMatchObject({ kind: 'again', at: later(15_000) });
    expect(settleSend(delivery({ tries: 7 }), busy, NOW)).toMatchObject({
      kind: 'again',
      at: later(960_000),
    });
    expect(settleSend(delivery({ tries: 8 }), busy, NOW)).toMatchObject({ kind: 'failed', fallBack: true });
  });

  it('takes the other channel at once when the next try would come too late', () => {
    expect(settleSend(delivery({ tries: 1, notAfter: later(15_000) }), busy, NOW)).toMatchObject({
      kind: 'failed',
      fallBack: true,
    });
  });

  it('never falls back from SMS or e-mail', () => {
    const refused = { kind: 'refused', code: 'x', reach: 'other_channel' } as const;
    for (const channel of ['sms', 'email'] as const) {
      expect(settleSend(delivery({ channel }), refused, NOW)).toMatchObject({
        kind: 'failed',
        fallBack: false,
      });
    }
  });

  it('sends again what the provider does not know, once, and not for a visit that is called off', () => {
    const absent = { kind: 'absent' } as const;
    expect(settleLookUp(delivery({ cutOffs: 1 }), absent, NOW)).toMatchObject({ kind: 'again', at: NOW });
    expect(settleLookUp(delivery({ cutOffs: 2 }), absent, NOW)).toMatchObject({
      kind: 'unknown',
      lookUpAt: null,
    });
    expect(settleLookUp(delivery({ cutOffs: 1, withdrawn: true }), absent, NOW)).toMatchObject({
      lookUpAt: null,
    });
  });

  it('stops asking a provider that does not answer for an hour', () => {
    const silent = { kind: 'no_answer' } as const;
    expect(settleLookUp(delivery({ sendingSince: NOW }), silent, later(60_000))).toMatchObject({
      lookUpAt: later(90_000),
    });
    expect(settleLookUp(delivery({ sendingSince: NOW }), silent, later(3_600_000))).toMatchObject({
      lookUpAt: null,
    });
  });
});

describe('status reports', () => {
  const words = ['accepted', 'queued', 'sending', 'sent', 'delivered', 'read', 'undelivered', 'failed'];

  it('end in the same state whatever their order and repetition', () => {
    const shuffled = fc.shuffledSubarray(words, { minLength: 1 });
    fc.assert(
      fc.property(shuffled, fc.infiniteStream(fc.nat()), (order, picks) => {
        const inOrder = words.filter((word) => order.includes(word));
        const again = [
          ...order,
          ...order.filter((_word, index) => (picks.next().value ?? 0) % (index + 2) === 0),
        ];
        expect(run(again)).toBe(run(inOrder));
      }),
    );
  });

  it('of another copy count only when it arrived', () => {
    const sent = delivery({ state: 'sent', providerId: 'SM1' });
    expect(afterReport(sent, 'SM2', 'failed')).toBe('sent');
    expect(afterReport(sent, 'SM2', 'delivered')).toBe('delivered');
  });

  it('do not undo an opt-out', () => {
    expect(afterReport(delivery({ state: 'opted_out', providerId: 'SM1' }), 'SM1', 'sent')).toBe('opted_out');
  });

  it.each(['received', 'receiving', 'whatever', ''])('leave out the word "%s"', (word) => {
    expect(reportedState(word)).toBeNull();
  });

  function run(order: readonly string[]): DeliveryState {
    return order.reduce<DeliveryState>((state, word) => {
      const reported = reportedState(word);
      return reported === null ? state : afterReport(delivery({ state, providerId: 'SM1' }), 'SM1', reported);
    }, 'sending');
  }
});
