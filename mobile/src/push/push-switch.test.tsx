import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import * as notifications from 'expo-notifications';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { Around } from '../testing/Around';
import { serve } from '../testing/server';
import { PushSwitch } from './PushSwitch';
import { useTaps } from './use-taps';

const TOKEN = 'ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]';
const mockRouter = { navigate: jest.fn() };
jest.mock('expo-router', () => ({ useRouter: () => mockRouter }));
jest.mock('expo-notifications', () => ({
  AndroidImportance: { HIGH: 6 },
  clearLastNotificationResponse: jest.fn(),
  getExpoPushTokenAsync: jest.fn(),
  getPermissionsAsync: jest.fn(),
  requestPermissionsAsync: jest.fn(),
  setNotificationChannelAsync: jest.fn(),
  setNotificationHandler: jest.fn(),
  useLastNotificationResponse: jest.fn(),
}));
const phone = jest.mocked(notifications);
type Permissions = notifications.NotificationPermissionsStatus;

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const settings = (push: boolean) => ({
  channels: { whatsapp: true, sms: true, email: false, push },
  quietHours: null,
  timeZone: 'Africa/Nairobi',
});

function ownerSays(granted: boolean): void {
  phone.requestPermissionsAsync.mockResolvedValue({ granted } as Permissions);
}

/** The switch, with the server's word for it and what is asked of the server. */
async function opened(push: boolean) {
  await AsyncStorage.clear();
  phone.getPermissionsAsync.mockResolvedValue({ granted: push } as Permissions);
  phone.getExpoPushTokenAsync.mockResolvedValue({ type: 'expo', data: TOKEN });
  const sent: unknown[] = [];
  const asked = serve({
    'GET /api/me/notifications': () => [200, settings(push)],
    'POST /api/me/push': (request) => {
      sent.push(request.clone().json());
      return [200, settings(true)];
    },
    'DELETE /api/me/push': () => [200, settings(false)],
  });
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <PushSwitch />
      </Around>
    </SafeAreaProvider>,
  );
  const theSwitch = await screen.findByRole('switch', { name: /^News on this phone/ });
  const press = () => act(async () => fireEvent.press(theSwitch));
  const changes = () => asked.map(({ method }) => method).filter((method) => method !== 'GET');
  return { press, changes, sent };
}

beforeEach(() => jest.clearAllMocks());

test('the phone asks its owner only after the switch, and hears from then on', async () => {
  ownerSays(true);
  const { press, changes, sent } = await opened(false);
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(phone.requestPermissionsAsync).not.toHaveBeenCalled();
  expect(phone.getExpoPushTokenAsync).not.toHaveBeenCalled();
  await press();
  expect(await Promise.all(sent)).toEqual([{ token: TOKEN }]);
  expect(changes()).toEqual(['POST']);
  expect(await screen.findByRole('switch', { checked: true })).toBeOnTheScreen();
});

test('an owner who says no is not asked by the clinic, and reads where to change it', async () => {
  ownerSays(false);
  const { press, changes } = await opened(false);
  await press();
  expect(changes()).toEqual([]);
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(screen.getByText(/^This phone does not let Daktari/)).toBeOnTheScreen();
  expect(screen.getByRole('button', { name: 'Open the settings of this phone' })).toBeOnTheScreen();
});

test('a phone that Expo cannot name stays off and says so', async () => {
  ownerSays(true);
  const { press, changes } = await opened(false);
  phone.getExpoPushTokenAsync.mockRejectedValue(new Error('no network'));
  await press();
  expect(changes()).toEqual([]);
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(screen.getByText(/^Notifications could not be set up/)).toBeOnTheScreen();
});

test('what is switched off is gone at the server', async () => {
  const { press, changes } = await opened(true);
  expect(await screen.findByRole('switch', { checked: true })).toBeOnTheScreen();
  await press();
  expect(changes()).toEqual(['DELETE']);
  expect(await screen.findByRole('switch', { checked: false })).toBeOnTheScreen();
});

test('in a browser there is no such switch', () => {
  expect(jest.requireActual<{ ownPush: unknown }>('./own-push.ts').ownPush).toBeNull();
});

test('a tap opens the list of visits, once, whatever came with it', () => {
  type Tapped = ReturnType<typeof phone.useLastNotificationResponse>;
  const request = { identifier: 'n1', content: { data: { url: '/mine' } } };
  const tapped: unknown = { notification: { request } };
  phone.useLastNotificationResponse.mockReturnValue(tapped as Tapped);
  function Taps() {
    useTaps();
    return null;
  }
  const { rerender } = render(<Taps />);
  rerender(<Taps />);
  expect(mockRouter.navigate.mock.calls).toEqual([['/visits']]);
  expect(phone.clearLastNotificationResponse).toHaveBeenCalledTimes(1);
});
