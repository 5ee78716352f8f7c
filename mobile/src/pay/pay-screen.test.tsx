import AsyncStorage from '@react-native-async-storage/async-storage';
import { fireEvent, render, screen } from '@testing-library/react-native';
import type { Text } from 'react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import type { Visit } from '../api/use-visits';
import { BookingProvider } from '../book/BookingProvider';
import { ChosenProvider } from '../chosen/ChosenProvider';
import { HomeScreen } from '../home/HomeScreen';
import { ToastProvider } from '../parts/ToastProvider';
import { Around } from '../testing/Around';
import { serve } from '../testing/server';
import { paymentOf, visitOf } from '../testing/visit';
import { PayScreen } from './PayScreen';

const mockPush = jest.fn();
jest.mock('expo-router', () => ({
  useRouter: () => ({ push: mockPush, dismissTo: jest.fn(), navigate: jest.fn() }),
  Redirect: ({ href }: { href: string }) => {
    const { Text: Line } = jest.requireActual<{ Text: typeof Text }>('react-native');
    return <Line>to {href}</Line>;
  },
}));
jest.mock('expo-clipboard', () => ({ setStringAsync: async () => true }));

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const NOW = '2026-11-26T10:48:00.000Z';
const attempt = { state: 'prompted' as const, code: null, promptAt: null, mayRetryAt: null };
const held = visitOf({
  id: 'v7',
  status: 'held',
  startsAt: '2026-11-28T07:00:00.000Z',
  endsAt: '2026-11-28T07:20:00.000Z',
  holdExpiresAt: '2026-11-26T11:00:00.000Z',
  payment: paymentOf({ attempt: { ...attempt, startedAt: '2026-11-26T10:47:50.000Z' } }),
});
const failed = { ...attempt, state: 'failed' as const, startedAt: '2026-11-26T10:40:00.000Z' };

function show(drawn: 'pay' | 'home', visits: readonly Visit[], ...told: readonly Visit[]): Request[] {
  const answers = [...told];
  let one = held;
  const asked = serve({
    'GET /api/me': () => [200, { now: NOW }],
    'GET /api/patients': () => [200, { data: [] }],
    'GET /api/me/links': () => [200, { dependants: [], guardians: [] }],
    'GET /api/visits': () => [200, { visits }],
    // One after another, then the last of them again.
    'GET /api/visits/v7': () => [200, (one = answers.shift() ?? one)],
  });
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <ToastProvider>
          <ChosenProvider>
            <BookingProvider>{drawn === 'pay' ? <PayScreen /> : <HomeScreen />}</BookingProvider>
          </ChosenProvider>
        </ToastProvider>
      </Around>
    </SafeAreaProvider>,
  );
  return asked;
}

beforeEach(() => {
  mockPush.mockClear();
  return AsyncStorage.clear();
});

test('whoever comes back finds the payment that waits, without an address that names it', async () => {
  show('pay', [visitOf(), held]);
  expect(await screen.findByText('Check your phone')).toBeOnTheScreen();
  expect(screen.getByText('For Amina Wanjiru')).toBeOnTheScreen();
});

test('what the server says of it next is what is shown, with the one saying', async () => {
  show('pay', [held], { ...held, status: 'confirmed', payment: paymentOf({ paidCents: 120_000 }) });
  expect(await screen.findByText('Paid. You are booked.')).toBeOnTheScreen();
  expect(screen.getByText('Afya ni mali.')).toBeOnTheScreen();
});

test('it looks again by itself while the answer may come', async () => {
  const paid = { ...held, status: 'confirmed' as const, payment: paymentOf({ paidCents: 120_000 }) };
  const asked = show('pay', [held], held, paid);
  expect(await screen.findByText('Check your phone')).toBeOnTheScreen();
  expect(await screen.findByText('Paid. You are booked.')).toBeOnTheScreen();
  expect(asked.filter(({ url }) => url.endsWith('/v7'))).toHaveLength(2);
});

test('where nothing waits to be paid there is no such page', async () => {
  show('pay', [visitOf()]);
  expect(await screen.findByText('to /')).toBeOnTheScreen();
});

test('the first page leads to the payment of a hold, also when another visit comes before it', async () => {
  const unpaid = { ...held, payment: paymentOf({ attempt: failed }) };
  show('home', [visitOf(), unpaid]);
  fireEvent.press(await screen.findByText('This time is not paid yet'));
  expect(mockPush).toHaveBeenCalledWith('/pay');
});

test('the next visit asks to be paid, and while M-Pesa is silent only to look', async () => {
  show('home', [{ ...held, payment: paymentOf({ attempt: failed }) }]);
  expect(await screen.findByRole('button', { name: 'Pay KSh 1,200 with M-Pesa' })).toBeOnTheScreen();
  screen.unmount();
  show('home', [held]);
  fireEvent.press(await screen.findByRole('button', { name: 'See the payment' }));
  expect(screen.queryByText(/Pay KSh/)).toBeNull();
  expect(mockPush).toHaveBeenCalledWith('/pay');
});
