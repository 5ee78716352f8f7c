import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { ToastProvider } from '../parts/ToastProvider';
import { Around } from '../testing/Around';
import { visitOf } from '../testing/visit';
import { addToCalendar } from './add-to-calendar';
import { CalendarRow } from './CalendarRow';

jest.mock('./add-to-calendar', () => ({ addToCalendar: jest.fn() }));
const added = jest.mocked(addToCalendar);

const METRICS = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 0, left: 0, right: 0, bottom: 0 },
};
const NOW = new Date('2026-11-20T08:00:00Z');
const VISIT = visitOf();

async function press(): Promise<void> {
  await AsyncStorage.clear();
  render(
    <SafeAreaProvider initialMetrics={METRICS}>
      <Around>
        <ToastProvider>
          <CalendarRow visit={VISIT} now={NOW} />
        </ToastProvider>
      </Around>
    </SafeAreaProvider>,
  );
  const row = await screen.findByRole('button', { name: /^Add to my calendar/ });
  await act(async () => fireEvent.press(row));
}

test('a calendar hears the clinic and the time, and nothing of who, with whom or why', async () => {
  added.mockResolvedValue('file');
  await press();
  const told = JSON.stringify(added.mock.calls[0]?.[0]);
  expect(told).toContain(VISIT.clinic.name);
  expect(told).toContain(VISIT.startsAt);
  for (const secret of [VISIT.patient.name, VISIT.practitioner.name, VISIT.service.name, VISIT.reference])
    expect(told).not.toContain(secret);
  expect(screen.getByText('The file for your calendar is saved.')).toBeOnTheScreen();
});

test('a calendar that does not open is no dead end', async () => {
  added.mockResolvedValue('failed');
  await press();
  expect(screen.getByText(/^Your calendar did not open\./)).toBeOnTheScreen();
});
