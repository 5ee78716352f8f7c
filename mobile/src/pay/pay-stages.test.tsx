import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import type { Visit } from '../api/use-visits';
import { ToastProvider } from '../parts/ToastProvider';
import { Around } from '../testing/Around';
import { paymentOf, visitOf } from '../testing/visit';
import { stageOf, type Attempt } from './pay-stage';
import { PayStages } from './PayStages';

jest.mock('expo-router', () => ({ useRouter: () => ({ dismissTo: jest.fn(), replace: jest.fn() }) }));
jest.mock('expo-clipboard', () => ({ setStringAsync: async () => true }));

beforeEach(() => AsyncStorage.clear());

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const NOW = new Date('2026-11-26T10:48:00Z');

function held(attempt: Partial<Attempt>, changes: Partial<Visit> = {}): Visit {
  const whole: Attempt = {
    ...{ state: 'prompted', code: null, promptAt: null, mayRetryAt: null },
    startedAt: '2026-11-26T10:47:30Z',
    ...attempt,
  };
  const payment = paymentOf({ attempt: whole });
  return visitOf({ status: 'held', holdExpiresAt: '2026-11-26T11:00:00Z', payment, ...changes });
}

function show(visit: Visit, stopped = false): { look: jest.Mock } {
  const look = jest.fn();
  const stage = stageOf(visit, NOW);
  if (stage.kind === 'booked') throw new Error('that one is paid');
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <ToastProvider>
          <PayStages visit={visit} stage={stage} now={NOW} stopped={stopped} look={look} savedAt={0} />
        </ToastProvider>
      </Around>
    </SafeAreaProvider>,
  );
  return { look };
}

test('while the phone asks for the PIN there is time left, no field, and no sending again before its time', async () => {
  show(held({ mayRetryAt: '2026-11-26T10:50:30Z' }));
  expect(await screen.findByText('Check your phone')).toBeOnTheScreen();
  expect(screen.getByText('0:30 left')).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Send again in 2:30' })).toBeDisabled();
  expect(screen.UNSAFE_queryAllByProps({ secureTextEntry: true })).toHaveLength(0);
});

test('Pay Bill is a touch away, and says to end the request first', async () => {
  show(held({}));
  expect(await screen.findByText('Check your phone')).toBeOnTheScreen();
  expect(screen.queryByText('174379')).toBeNull();
  fireEvent.press(screen.getByRole('button', { name: 'Pay by Pay Bill instead' }));
  expect(screen.getByText('174379')).toBeOnTheScreen();
  expect(screen.getByText(/Cancel the request on your phone first/)).toBeOnTheScreen();
});

test('while M-Pesa is silent nothing leads to paying twice', async () => {
  show(held({ state: 'submit_unknown', code: 'unknown' }));
  expect(await screen.findByText('We are asking M-Pesa')).toBeOnTheScreen();
  expect(screen.getByText('Please do not pay again yet.')).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Pay again: off until M-Pesa answers' })).toBeDisabled();
  expect(screen.queryByText('174379')).toBeNull();
  expect(screen.queryByText('Pay from another number')).toBeNull();
});

test('a wrong PIN says that no money was taken, and leaves Pay Bill and another number', async () => {
  show(held({ state: 'failed', code: 'wrong_pin', mayRetryAt: '2026-11-26T10:48:00Z' }));
  expect(await screen.findByText('Payment did not go through')).toBeOnTheScreen();
  expect(screen.getByText('The M-Pesa PIN was not right. No money was taken.')).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Try again, KSh 1,200' })).toBeEnabled();
  expect(screen.getByText('NY7K2Q')).toBeOnTheScreen();
  fireEvent.press(screen.getByRole('link', { name: 'Pay from another number' }));
  fireEvent.changeText(screen.getByLabelText('M-Pesa number that pays'), '07');
  fireEvent.press(screen.getByRole('button', { name: 'Pay from another number' }));
  expect(screen.getByText('Please check the number: 0712 345 678.')).toBeOnTheScreen();
});

test('at two minutes there is a warning, and more time once', async () => {
  const nearly = { holdExpiresAt: '2026-11-26T10:50:00Z' };
  show(held({ state: 'failed' }, nearly));
  expect(await screen.findByText(/Do you need more time/)).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Hold it a little longer' })).toBeEnabled();
  screen.unmount();
  show(held({ state: 'failed' }, { ...nearly, holdExtended: true }));
  expect(await screen.findByText(/After that others can take this time/)).toBeOnTheScreen();
  expect(screen.queryByRole('button', { name: 'Hold it a little longer' })).toBeNull();
});

test('a hold that ended says so, and that nothing was taken', async () => {
  show(held({ state: 'failed', code: 'cancelled' }, { status: 'expired' }));
  expect(await screen.findByText('The time is not held any more')).toBeOnTheScreen();
  expect(screen.getByText('No money was taken. Choose a time again.')).toBeOnTheScreen();
  expect(screen.queryByText('174379')).toBeNull();
});

test('whoever pays for another is told for whom, and looking that has stopped can be asked for', async () => {
  const { look } = show(held({}, { patient: { id: 'p2', name: 'Yusra Yusuf' } }), true);
  expect(await screen.findByText('For Yusra Yusuf')).toBeOnTheScreen();
  act(() => fireEvent.press(screen.getByRole('button', { name: 'Look again' })));
  expect(look).toHaveBeenCalled();
});
