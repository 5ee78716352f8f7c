import AsyncStorage from '@react-native-async-storage/async-storage';
import { fireEvent, render, screen } from '@testing-library/react-native';
import { useState } from 'react';
import { Around } from '../testing/Around';
import { SlotGrid } from './SlotGrid';

let mockDrawn = 0;
// Each time asks once, whenever it is drawn.
jest.mock('./use-yours', () => ({
  useYours: () => {
    mockDrawn += 1;
    return null;
  },
}));
// Fonts that come later draw everything anew, once.
jest.mock('../theme/fonts', () => ({ useFonts: () => true }));

const STARTS = Array.from({ length: 32 }, (_, nth) =>
  new Date(Date.UTC(2026, 10, 26, 5, nth * 10)).toISOString(),
);

function Grid() {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <SlotGrid
      label="Morning"
      icon="sun-duotone"
      starts={STARTS}
      zone="Africa/Nairobi"
      chosen={chosen}
      onChoose={setChosen}
    />
  );
}

test('of 32 times, choosing one draws anew only the two that change', async () => {
  await AsyncStorage.clear();
  render(<Grid />, { wrapper: Around });
  const [first, second] = [await screen.findByRole('radio', { name: /08:10/ }), /08:20/] as const;
  mockDrawn = 0;
  fireEvent.press(first);
  expect(mockDrawn).toBe(2);
  mockDrawn = 0;
  fireEvent.press(screen.getByRole('radio', { name: second }));
  expect(mockDrawn).toBe(2);
  expect(screen.getByRole('radio', { name: second })).toBeChecked();
});
