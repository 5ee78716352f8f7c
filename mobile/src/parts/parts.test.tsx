import AsyncStorage from '@react-native-async-storage/async-storage';
import { act, fireEvent, render, screen } from '@testing-library/react-native';
import { DaktariError } from '@daktari/api-client';
import { Around } from '../testing/Around';
import { useText } from '../texts/TextsProvider';
import { Awaited } from './Awaited';
import { Button } from './Button';
import { LanguageSwitch } from './LanguageSwitch';
import { OfflineBar } from './OfflineBar';
import { PhoneField } from './PhoneField';
import { Skeleton } from './Skeleton';
import { TextField } from './TextField';
import { Toggle } from './Toggle';
import { Words } from './Words';

beforeEach(() => AsyncStorage.clear());

test('a button that is off says so, and cannot be pressed', async () => {
  const pressed = jest.fn();
  render(<Button label="Sign in: 3 figures to go" disabled onPress={pressed} />, { wrapper: Around });
  const button = await screen.findByRole('button', { name: 'Sign in: 3 figures to go' });
  expect(button).toBeDisabled();
  fireEvent.press(button);
  expect(pressed).not.toHaveBeenCalled();
});

test('a field is found by its label, and what is wrong with it is read out while what was typed stays', async () => {
  render(<TextField label="Your phone number" value="07" onChange={jest.fn()} error="Please check it." />, {
    wrapper: Around,
  });
  expect(await screen.findByLabelText('Your phone number')).toHaveDisplayValue('07');
  expect(screen.getByText('Please check it.')).toBeOnTheScreen();
});

test.each([
  ['', true],
  ['712 345', true],
  ['0712', false],
  ['+256', false],
])('a number that begins like "%s" is one of Kenya: %s', async (typed, ofKenya) => {
  render(<PhoneField label="Your phone number" value={typed} onChange={jest.fn()} />, { wrapper: Around });
  expect(await screen.findByLabelText('Your phone number')).toHaveDisplayValue(typed);
  expect(screen.queryByText('+254') !== null).toBe(ofKenya);
});

test('a switch says what it is and whether it is on', async () => {
  const changed = jest.fn();
  render(<Toggle label="Save data" more="No fonts." on={false} onChange={changed} />, { wrapper: Around });
  const toggle = await screen.findByRole('switch', { name: 'Save data. No fonts.' });
  expect(toggle).not.toBeChecked();
  fireEvent.press(toggle);
  expect(changed).toHaveBeenCalledWith(true);
});

function Greeting() {
  const say = useText();
  return <Words>{say('app.nav.visits')}</Words>;
}

test('the language changes at once, and is remembered', async () => {
  render(
    <>
      <LanguageSwitch />
      <Greeting />
    </>,
    { wrapper: Around },
  );
  expect(await screen.findByText('Visits')).toBeOnTheScreen();
  fireEvent.press(screen.getByRole('button', { name: 'SW, Kiswahili' }));
  expect(screen.getByText('Miadi')).toBeOnTheScreen();
  expect(await AsyncStorage.getItem('daktari.app.preferences')).toContain('"language":"sw"');
});

describe('while something is awaited', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  test('nothing shows for 300 ms, then the shape of what comes, after 8 s a way out', async () => {
    const again = jest.fn();
    render(<Skeleton blocks={[40]} onAgain={again} />, { wrapper: Around });
    await pass(250);
    expect(screen.queryByLabelText('Loading')).toBeNull();
    await pass(350);
    expect(screen.getByLabelText('Loading')).toBeOnTheScreen();
    expect(screen.queryByRole('button')).toBeNull();
    await pass(8000);
    fireEvent.press(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalled();
  });
});

test("a refusal is told in the server's own words, with a short code and a way on", async () => {
  const error = new DaktariError({ status: 403, code: 'forbidden', message: 'You may not do that.' });
  const refetch = jest.fn();
  render(
    <Awaited query={{ data: undefined, error, refetch }} blocks={[]}>
      {() => null}
    </Awaited>,
    { wrapper: Around },
  );
  expect(await screen.findByText(/^You may not do that\./)).toBeOnTheScreen();
  expect(screen.getByText('Code forbidden')).toBeOnTheScreen();
  fireEvent.press(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalled();
});

test('an older copy is shown although asking again failed', async () => {
  const error = new DaktariError({ status: 0, code: 'unreachable' });
  render(
    <Awaited query={{ data: 'the copy', error, refetch: jest.fn() }} blocks={[]}>
      {(copy) => <Words>{copy}</Words>}
    </Awaited>,
    { wrapper: Around },
  );
  expect(await screen.findByText('the copy')).toBeOnTheScreen();
});

test('the amber bar is there while the clinic does not answer, and says from when the copy is', async () => {
  const at = new Date();
  at.setHours(13, 31, 0, 0);
  jest.spyOn(Date, 'now').mockReturnValue(at.getTime() + 60_000);
  let answered: () => void = () => undefined;
  render(
    <Around
      change={({ connection }) => {
        connection.noteSilence();
        answered = connection.noteAnswer;
      }}
    >
      <OfflineBar savedAt={at.getTime()} />
    </Around>,
  );
  expect(await screen.findByText('No network. Showing what we saved at 13:31.')).toBeOnTheScreen();
  act(() => answered());
  expect(screen.queryByText(/No network/)).toBeNull();
});
