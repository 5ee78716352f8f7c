import AsyncStorage from '@react-native-async-storage/async-storage';
import { fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import type { ReactElement } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import type { Visit } from '../api/use-visits';
import { ChosenProvider } from '../chosen/ChosenProvider';
import { ToastProvider } from '../parts/ToastProvider';
import { Around } from '../testing/Around';
import { paymentOf, visitOf } from '../testing/visit';
import { CancelScreen } from './CancelScreen';
import { LateScreen } from './LateScreen';
import { MoveScreen } from './MoveScreen';
import { VisitScreen } from './VisitScreen';

const mockBack = jest.fn();
jest.mock('expo-router', () => ({
  useRouter: () => ({ canGoBack: () => true, back: mockBack, push: jest.fn(), replace: jest.fn() }),
}));

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const PAID = visitOf({ payment: paymentOf({ state: 'paid', paidCents: 120_000 }) });
type Answer = [status: number, body: unknown];
const asked: { path: string; body: unknown }[] = [];

/** The clinic at `now`, with one visit; POSTs are noted, and answered by `answer`. */
function serve(
  of: Visit | (() => Visit),
  now: string,
  answer: (path: string) => Answer = () => [200, of],
): void {
  asked.length = 0;
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input instanceof Request ? input : new Request(input);
    const path = new URL(request.url).pathname;
    if (request.method === 'POST') {
      asked.push({ path, body: await request.json() });
      const [status, body] = answer(path);
      return Response.json(body, { status });
    }
    const visit = typeof of === 'function' ? of() : of;
    const answers: Record<string, unknown> = {
      '/api/me': { role: 'patient', language: 'en', now },
      '/api/visits': { visits: [visit] },
      '/api/visits/v1': visit,
      '/api/payments': { data: [] },
      '/api/patients': { data: [] },
      '/api/me/links': { dependants: [], guardians: [] },
      '/api/clinics/c1': { data: { phone: null } },
      '/api/scheduling/slots': {
        timeZone: 'Africa/Nairobi',
        slots: [{ startsAt: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T06:30:00.000Z' }],
      },
    };
    return Response.json(answers[path]);
  });
}

function show(one: ReactElement): void {
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <ToastProvider>{one}</ToastProvider>
      </Around>
    </SafeAreaProvider>,
  );
}

beforeEach(async () => {
  mockBack.mockClear();
  await AsyncStorage.clear();
});

test('in time, cancelling says that all comes back, and sends no reason that was not given', async () => {
  serve(PAID, '2026-11-24T08:00:00Z');
  show(<CancelScreen id="v1" />);
  expect(await screen.findByText('KSh 1,200 comes back to the M-Pesa number that paid.')).toBeOnTheScreen();
  fireEvent.press(screen.getByRole('button', { name: 'Cancel the visit' }));
  await waitFor(() => expect(mockBack).toHaveBeenCalled());
  expect(asked).toEqual([{ path: '/api/visits/v1/cancel', body: {} }]);
});

test('after a cancellation the visit is read anew, and says at once that its money goes back', async () => {
  let now = PAID;
  serve(
    () => now,
    '2026-11-24T08:00:00Z',
    () => {
      // The reply was written before M-Pesa heard of it.
      const payment = paymentOf({
        state: 'paid',
        paidCents: 120_000,
        refund: { step: 'sent', cents: 120_000 },
      });
      const asked = { step: 'asked', cents: 120_000 } as const;
      const cancelled = visitOf({ status: 'cancelled', payment: { ...payment, refund: asked } });
      now = { ...cancelled, payment };
      return [200, cancelled];
    },
  );
  show(
    <ChosenProvider>
      <VisitScreen id="v1" />
      <CancelScreen id="v1" />
    </ChosenProvider>,
  );
  fireEvent.press(await screen.findByRole('button', { name: 'Cancel the visit' }));
  // Before the next look that comes by itself.
  const sent = 'M-Pesa has been asked to send KSh 1,200 back to you';
  expect(await screen.findByText(sent, {}, { timeout: 4000 })).toBeOnTheScreen();
  expect(screen.queryByText('Paid KSh 1,200')).toBeNull();
});

test.each([
  ['video', 1],
  ['in_person', 0],
])('a visit by %s says how it takes place where that is not at the clinic', async (channel, notes) => {
  serve({ ...PAID, channel }, '2026-11-24T08:00:00Z');
  show(
    <ChosenProvider>
      <VisitScreen id="v1" />
    </ChosenProvider>,
  );
  expect(await screen.findByText('Dr Achieng Otieno')).toBeOnTheScreen();
  expect(screen.queryAllByText(/^This app makes no calls yet: Mwangaza Clinic arranges/)).toHaveLength(notes);
});

test('too late, it says that nothing comes back, and until when it did', async () => {
  serve(PAID, '2026-11-26T08:00:00Z');
  show(<CancelScreen id="v1" />);
  expect(await screen.findByText('Nothing of the KSh 1,200 comes back.')).toBeOnTheScreen();
  expect(screen.getByText(/until Wed 25 Nov, 14:30\./)).toBeOnTheScreen();
  expect(asked).toEqual([]);
});

test('a time that somebody else took keeps the old one, and offers others; nothing moves by choosing', async () => {
  const free = '2026-11-25T07:00:00.000Z';
  let tries = 0;
  serve(PAID, '2026-11-24T08:00:00Z', () => {
    tries += 1;
    if (tries > 1) return [200, { ...PAID, startsAt: free }];
    const details = { alternatives: [free] };
    return [409, { error: { status: 409, code: 'slot_taken', message: 'Taken.', details } }];
  });
  show(<MoveScreen id="v1" />);
  expect(await screen.findByRole('button', { name: 'Choose a new time' })).toBeDisabled();
  fireEvent.press(await screen.findByRole('radio', { name: /09:00/ }));
  fireEvent.press(screen.getByRole('button', { name: 'Move to Wed 25 Nov, 09:00' }));
  expect(await screen.findByText(/Your old time is still yours\. These are free:/)).toBeOnTheScreen();
  expect(mockBack).not.toHaveBeenCalled();
  fireEvent.press(screen.getByRole('radio', { name: 'Wed 25 Nov, 10:00' }));
  expect(asked).toHaveLength(1);
  fireEvent.press(screen.getByRole('button', { name: 'Move to Wed 25 Nov, 10:00' }));
  await waitFor(() => expect(mockBack).toHaveBeenCalled());
  expect(asked.map(({ body }) => body)).toEqual([
    { startsAt: '2026-11-25T06:00:00.000Z' },
    { startsAt: free },
  ]);
});

test('a refusal to take lateness is told, and the screen stays', async () => {
  const message = 'Please call the clinic.';
  serve(PAID, '2026-11-26T11:00:00Z', () => [
    409,
    { error: { status: 409, code: 'late_too_late', message, details: {} } },
  ]);
  show(<LateScreen id="v1" />);
  fireEvent.press(await screen.findByRole('radio', { name: '20 min' }));
  fireEvent.press(screen.getByRole('button', { name: 'Say: 20 minutes late' }));
  expect(await screen.findByText(message)).toBeOnTheScreen();
  expect(asked).toEqual([{ path: '/api/visits/v1/late', body: { minutes: 20 } }]);
  expect(mockBack).not.toHaveBeenCalled();
});
