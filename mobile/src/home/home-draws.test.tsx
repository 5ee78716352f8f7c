import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, render, screen } from '@testing-library/react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { BookingProvider } from '../book/BookingProvider';
import { ChosenProvider } from '../chosen/ChosenProvider';
import type { TileProps } from '../parts/Tile';
import { Around } from '../testing/Around';
import { serve } from '../testing/server';
import { visitOf } from '../testing/visit';
import { HomeScreen } from './HomeScreen';

let mockDrawn = 0;
jest.mock('../parts/Tile', () => ({
  Tile: (_props: TileProps) => {
    mockDrawn += 1;
    return null;
  },
}));
jest.mock('expo-router', () => ({ useRouter: () => ({ push: jest.fn(), navigate: jest.fn() }) }));
// Fonts that come later draw everything anew, once.
jest.mock('../theme/fonts', () => ({ useFonts: () => true }));

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const TICK_MS = 15_000;

afterEach(() => jest.useRealTimers());

test('the clock goes on by itself, and draws no door of the first page anew', async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-26T11:27:50Z'), advanceTimers: true });
  await AsyncStorage.clear();
  serve({
    'GET /api/me': () => [200, { now: new Date().toISOString() }],
    'GET /api/patients': () => [200, { data: [] }],
    'GET /api/me/links': () => [200, { dependants: [], guardians: [] }],
    'GET /api/visits': () => [200, { visits: [visitOf()] }],
  });
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <ChosenProvider>
          <BookingProvider>
            <HomeScreen />
          </BookingProvider>
        </ChosenProvider>
      </Around>
    </SafeAreaProvider>,
  );
  expect(await screen.findByText('in 3 minutes')).toBeOnTheScreen();
  mockDrawn = 0;
  await act(async () => jest.advanceTimersByTime(TICK_MS));
  expect(screen.getByText('in 2 minutes')).toBeOnTheScreen();
  expect(mockDrawn).toBe(0);
});
