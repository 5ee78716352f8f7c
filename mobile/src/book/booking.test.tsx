import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import { useEffect, type ReactNode } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { ChosenProvider, useChosen } from '../chosen/ChosenProvider';
import { FindScreen } from '../find/FindScreen';
import { Around } from '../testing/Around';
import { doctorOf, offerOf } from '../testing/doctor';
import { serve } from '../testing/server';
import { visitOf } from '../testing/visit';
import { AgreeScreen } from './AgreeScreen';
import { BookingProvider, useBooking, type Booking } from './BookingProvider';
import { TimesScreen } from './TimesScreen';
import { WhomScreen } from './WhomScreen';

const mockRouter = {
  canGoBack: () => true,
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
const TELEHEALTH = { version: 'v1', title: 'Visits by phone and video', explanation: 'From afar.' };
const unasked = () => [200, { asked: { ...TELEHEALTH, agreed: null } }] as [number, unknown];
const world = {
  'GET /api/me': () => [200, { now: NOW }] as [number, unknown],
  'GET /api/patients': () => [200, { data: [amina] }] as [number, unknown],
  'GET /api/me/links': () => [200, { dependants: [], guardians: [] }] as [number, unknown],
  'GET /api/me/telehealth': () => [200, { asked: { ...TELEHEALTH, agreed: true } }] as [number, unknown],
  'GET /api/clinics/c1': () => [200, { data: { phone: null } }] as [number, unknown],
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
        <ChosenProvider>
          <BookingProvider>
            <Spy with={chosen}>{drawn}</Spy>
          </BookingProvider>
        </ChosenProvider>
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

/** Somebody looked at the visits of this person last. */
function Looked({ at, children }: { at: string; children: ReactNode }) {
  const { person, choosePerson } = useChosen();
  useEffect(() => {
    // After the provider has forgotten whoever was before: nobody is signed in here.
    const later = setTimeout(() => choosePerson(at));
    return () => clearTimeout(later);
  }, [at, choosePerson]);
  return person === at && children;
}

test('whose visits one looked at last is whom one books for', async () => {
  serve(family);
  show(
    <Looked at="p2">
      <WhomScreen doctor={otieno} offer={offerOf()} startsAt={FREE} />
    </Looked>,
    { doctor: otieno, offer: offerOf(), startsAt: FREE },
  );
  expect(await screen.findByText('You book for Yusra')).toBeOnTheScreen();
});

test('for a child the visit that the clinic means for children is shown as chosen', async () => {
  serve(family);
  const child = offerOf({ service: 's9', name: 'Child health visit', toAge: 12 });
  const doctor = doctorOf({ offers: [offerOf(), child] });
  show(
    <Looked at="p2">
      <TimesScreen doctor={doctor} />
    </Looked>,
    { doctor },
  );
  expect(await screen.findByRole('radio', { name: /Child health visit/, checked: true })).toBeOnTheScreen();
  await waitFor(() => expect(held.now?.offer?.service).toBe('s9'));
});

test('care from afar is agreed to before the time is held, once', async () => {
  const asked = serve({
    ...world,
    'GET /api/me/telehealth': unasked,
    'PUT /api/me/telehealth': () => [200, { asked: { ...TELEHEALTH, agreed: true } }],
    'POST /api/visits': () => [201, visitOf({ id: 'v7', status: 'held' })],
  });
  const posts = () => asked.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  show(<TimesScreen doctor={otieno} />, { doctor: otieno });
  fireEvent.press(await screen.findByRole('radio', { name: /15:00/ }));
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'Hold this time and pay' })));
  expect(mockRouter.push).toHaveBeenCalledWith('/book/agree');
  expect(posts()).toEqual([]);
  screen.unmount();

  show(<AgreeScreen doctor={otieno} offer={offerOf()} startsAt={FREE} patient={null} />, {
    ...{ doctor: otieno, offer: offerOf(), startsAt: FREE },
  });
  expect(await screen.findByText('From afar.')).toBeOnTheScreen();
  await act(async () =>
    fireEvent.press(screen.getByRole('button', { name: 'I agree: hold this time and pay' })),
  );
  await waitFor(() => expect(mockRouter.replace).toHaveBeenCalledWith('/pay'));
  expect(posts()).toEqual(['PUT', 'POST']);
});

test('whoever does not agree books nothing, and is shown the way to the clinic', async () => {
  const bodies: string[] = [];
  let agreed: boolean | null = null;
  const asked = serve({
    ...family,
    'GET /api/me/telehealth': () => [200, { asked: { ...TELEHEALTH, agreed } }],
    'PUT /api/me/telehealth': (request) => {
      void request.text().then((body) => bodies.push(body));
      agreed = false;
      return [200, { asked: { ...TELEHEALTH, agreed } }];
    },
  });
  const doctor = doctorOf({ offers: [offerOf(), offerOf({ service: 's3', channel: 'in_person' })] });
  show(<AgreeScreen doctor={doctor} offer={offerOf()} startsAt={FREE} patient="p2" />, {
    ...{ doctor, offer: offerOf(), startsAt: FREE },
  });
  expect(await screen.findByText(/will not be in the room with Yusra/)).toBeOnTheScreen();
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'I do not agree' })));
  expect(await screen.findByText(/nothing was booked and nothing was paid/)).toBeOnTheScreen();
  expect(JSON.parse(bodies[0] ?? '{}')).toEqual({ version: 'v1', agreed: false, patient: 'p2' });
  fireEvent.press(screen.getByRole('button', { name: 'See Dr Achieng Otieno at the clinic' }));
  expect(held.now).toMatchObject({ offer: { service: 's3' }, startsAt: null });
  expect(mockRouter.dismissTo).toHaveBeenCalledWith('/book/times');
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a visit at the clinic is held without that question', async () => {
  const asked = serve({
    ...world,
    'GET /api/me/telehealth': unasked,
    'POST /api/visits': () => [201, visitOf({ id: 'v7', status: 'held' })],
  });
  const doctor = doctorOf({ offers: [offerOf({ channel: 'in_person' })] });
  show(<TimesScreen doctor={doctor} />, { doctor });
  fireEvent.press(await screen.findByRole('radio', { name: /15:00/ }));
  await act(async () => fireEvent.press(screen.getByRole('button', { name: 'Hold this time and pay' })));
  await waitFor(() => expect(mockRouter.replace).toHaveBeenCalledWith('/pay'));
  expect(asked.some(({ url }) => url.includes('telehealth'))).toBe(false);
});
