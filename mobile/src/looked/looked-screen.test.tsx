import AsyncStorage from '@react-native-async-storage/async-storage';
import { fireEvent, render, screen } from '@testing-library/react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { Around } from '../testing/Around';
import { serve } from '../testing/server';
import { LookedScreen } from './LookedScreen';

let mockDrawn = 0;
jest.mock('./LookRow', () => ({
  LookRow: () => {
    mockDrawn += 1;
    return null;
  },
}));
jest.mock('expo-router', () => ({ useRouter: () => ({ push: jest.fn(), canGoBack: () => false }) }));

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
/** Each by another person, so that none is told together with the one before. */
const events = Array.from({ length: 50 }, (_, nth) => ({
  ...{ id: `e${nth}`, at: '2026-11-26T08:00:00.000Z', type: 'visit', action: 'read', purpose: 'care' },
  ...{ app: null, emergency: null, outcome: 'ok' },
  who: { kind: 'user', name: `Colleague ${nth}`, role: 'practitioner' },
}));

test('of fifty looks those in sight are drawn, and none while nothing of the kind is there', async () => {
  await AsyncStorage.clear();
  serve({
    'GET /api/me': () => [200, { now: new Date().toISOString() }],
    'GET /api/me/links': () => [200, { dependants: [], guardians: [] }],
    'GET /api/patients': () => [200, { data: [] }],
    'GET /api/audit/mine': () => [200, { events, next: null }],
  });
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <LookedScreen />
      </Around>
    </SafeAreaProvider>,
  );
  expect(await screen.findByRole('radio', { name: 'People' })).toBeOnTheScreen();
  expect(mockDrawn).toBeGreaterThan(0);
  expect(mockDrawn).toBeLessThan(30);
  fireEvent.press(screen.getByRole('radio', { name: 'Apps' }));
  expect(await screen.findByText('Nothing of that kind among these.')).toBeOnTheScreen();
});
