import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import { useEffect, type ReactNode } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { FindScreen } from '../find/FindScreen';
import { Around } from '../testing/Around';
import { doctorOf, offerOf } from '../testing/doctor';
import { serve } from '../testing/server';
import { visitOf } from '../testing/visit';
import { BookingProvider, useBooking, type Booking } from './BookingProvider';
import { TimesScreen } from './TimesScreen';
import { WhomScreen } from './WhomScreen';

const mockRouter = {
  back: jest.fn(),
  dismissTo: jest.fn(),
  navigate: jest.fn(),
  push: jest.fn(),
  replace: jest.fn(),
};
jest.mock('expo-router', () => ({ useRouter: () => mockRouter }));

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
// Thursday, 13:48 in Nairobi.
const NOW = '2026-11-26T10:48:00.000Z';
const FREE = '2026-11-26T12:00:00.000Z';
const otieno = doctorOf();
const amina = { id: 1, documentId: 'p1', fullName: 'Amina Yusuf', language: 'en', dateOfBirth: null };
const yusra = { ...amina, id: 2, documentId: 'p2', fullName: 'Yusra Yusuf', dateOfBirth: '2023-06-08' };
const link = { id: 'l1', kind: 'parent', until: null, patient: { id: 'p2', name: 'Yusra Yusuf' } };
const world = {
  'GET /api/me': () => [200, { now: NOW }] as [number, unknown],
  'GET /api/patients': () => [200, { data: [amina] }] as [number, unknown],
  'GET /api/me/links': () => [200, { dependants: [], guardians: [] }] as [number, unknown],
  'GET /api/scheduling/doctors': () =>
    [200, { total: 1, languages: ['en', 'luo', 'sw'], doctors: [otieno] }] as [number, unknown],
  'GET /api/scheduling/slots': () =>
    [200, { timeZone: 'Africa/Nairobi', slots: [{ startsAt: FREE, endsAt: FREE }] }] as [number, unknown],
};
const family = {
  ...world,
  'GET /api/patients': () => [200, { data: [amina, yusra] }] as [number, unknown],
  'GET /api/me/links': () => [200, { dependants: [link], guardians: [] }] as [number, unknown],
};
const held: { now: Booking | null } = { now: null };

function Spy({ with: chosen, children }: { with: Partial<Booking>; children: ReactNode }) {
  const { booking, choose } = useBooking();
  useEffect(() => choose(chosen), [choose, chosen]);
  useEffect(() => void (held.now = booking), [booking]);
  return children;
}

function show(drawn: ReactNode, chosen: Partial<Booking> = {}): void {
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <BookingProvider>
          <Spy with={chosen}>{drawn}</Spy>
        </BookingProvider>
      </Around>
    </SafeAreaProvider>,
  );
}

beforeEach(() => {
  jest.clearAllMocks();
  held.now = null;
  return AsyncStorage.clear();
});

test('a doctor is found with the next free time and the price, by words that stay on the phone', async () => {
  const asked = serve(world);
  show(<FindScreen />);
  expect(await screen.findByText('Dr Achieng Otieno')).toBeOnTheScreen();
  expect(screen.getByText('English, Swahili, Dholuo')).toBeOnTheScreen();
  expect(screen.getByText('KSh 1,200')).toBeOnTheScreen();
  expect(screen.getByText('Licence of KMPDC, checked by the clinic')).toBeOnTheScreen();
  fireEvent.changeText(screen.getByLabelText('Doctor, problem or clinic'), 'cough');
  expect(screen.getByText('No doctor fits that')).toBeOnTheScreen();
  fireEvent.press(screen.getByRole('button', { name: 'Show all doctors' }));
  fireEvent.press(screen.getByRole('button', { name: 'See times: Dr Achieng Otieno' }));
  expect(mockRouter.push).toHaveBeenCalledWith('/book/times');
  expect(held.now?.doctor).toEqual(otieno);
  expect(asked.filter(({ url }) => url.includes('cough'))).toEqual([]);
});

test('whoever acts for nobody holds the time at once, and is led to the payment', async () => {
  const bodies: string[] = [];
  const asked = serve({
    ...world,
    'POST /api/visits': (request) => {
      void request.text().then((body) => bodies.push(body));
      return [201, visitOf({ id: 'v7', status: 'held' })];
    },
  });
  show(<TimesScreen doctor={otieno} />, { doctor: otieno });
  fireEvent.press(await screen.findByRole('radio', { name: /15:00/ }));
  expect(screen.getByText('Thu 26 Nov, 15:00')).toBeOnTheScreen();
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'Hold this time and pay' })));
  expect(mockRouter.replace).toHaveBeenCalledWith('/pay');
  expect(held.now?.visitId).toBe('v7');
  expect(JSON.parse(bodies[0] ?? '{}')).toEqual({ practitioner: 'd1', service: 's1', startsAt: FREE });
  expect(asked.find(({ method }) => method === 'POST')?.headers.get('Idempotency-Key')).toMatch(/^\w{32}$/);
});

test('a time that somebody took meanwhile is said to be gone, with others near it', async () => {
  const alternatives = ['2026-11-26T12:20:00.000Z', '2026-11-27T06:00:00.000Z'];
  const error = { code: 'slot_taken', message: 'Taken.', details: { alternatives } };
  serve({ ...world, 'POST /api/visits': () => [409, { error }] });
  show(<TimesScreen doctor={otieno} />, { doctor: otieno });
  fireEvent.press(await screen.findByRole('radio', { name: /15:00/ }));
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'Hold this time and pay' })));
  expect(await screen.findByText(/^Someone took Thu 26 Nov, 15:00 just before you\./)).toBeOnTheScreen();
  fireEvent.press(screen.getByText('09:00'));
  expect(held.now?.startsAt).toBe('2026-11-27T06:00:00.000Z');
  expect(mockRouter.replace).not.toHaveBeenCalled();
});

test('a visit for a child names the child, and is booked for it', async () => {
  const bodies: string[] = [];
  serve({
    ...family,
    'POST /api/visits': (request) => {
      void request.text().then((body) => bodies.push(body));
      return [201, visitOf({ id: 'v8', status: 'held' })];
    },
  });
  show(<WhomScreen doctor={otieno} offer={offerOf()} startsAt={FREE} />, {
    doctor: otieno,
    offer: offerOf(),
    startsAt: FREE,
  });
  expect(await screen.findByText('You book for Amina')).toBeOnTheScreen();
  fireEvent.press(screen.getByText('3 years · You are the parent'));
  expect(screen.getByText('You book for Yusra')).toBeOnTheScreen();
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'Hold this time and pay' })));
  expect(JSON.parse(bodies[0] ?? '{}')).toMatchObject({ patient: 'p2', startsAt: FREE });
});

test('whoever acts for others is asked for whom', async () => {
  serve(family);
  show(<TimesScreen doctor={otieno} />, { doctor: otieno });
  fireEvent.press(await screen.findByRole('radio', { name: /15:00/ }));
  fireEvent.press(screen.getByRole('button', { name: 'Go on' }));
  expect(mockRouter.push).toHaveBeenCalledWith('/book/whom');
});
