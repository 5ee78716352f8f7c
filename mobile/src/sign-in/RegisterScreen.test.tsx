import { fireEvent, render, screen, waitFor } from '@testing-library/react-native';
import { useState } from 'react';
import { Button } from '../parts/Button';
import { Around } from '../testing/Around';
import { RegisterScreen } from './RegisterScreen';
import { SignInProvider, useSignIn } from './SignInProvider';

jest.mock('expo-router', () => ({ useRouter: () => ({ push: jest.fn(), replace: jest.fn() }) }));

jest.mock('react-native-safe-area-context', () => ({
  ...jest.requireActual<object>('react-native-safe-area-context'),
  useSafeAreaInsets: () => ({ top: 0, bottom: 0, left: 0, right: 0 }),
}));

const SOON = new Date(Date.now() + 300_000).toISOString();
const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', Date: new Date().toUTCString() },
  });

/** A server that knows `clinics` and not the number. @returns what came to open an account */
function serverWith(clinics: readonly string[]) {
  const opened: unknown[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = input instanceof Request ? input : new Request(input);
    const { pathname } = new URL(request.url);
    if (pathname === '/api/clinics') {
      return json(200, { data: clinics.map((name) => ({ documentId: name.toLowerCase(), name })) });
    }
    if (pathname === '/api/sign-in/codes') {
      return json(200, { challenge: 'c', channels: [], resendAt: null, expiresAt: SOON });
    }
    if (pathname === '/oauth/token') return json(400, { error: 'not_registered', ticket: 't' });
    opened.push(await request.json());
    return json(201, { accessToken: 'a', refreshToken: 'r' });
  });
  return opened;
}
afterEach(() => jest.restoreAllMocks());

function Door() {
  const { flow, askCode, showCode } = useSignIn();
  const [asked, setAsked] = useState(false);
  if (flow.step === 'register') return <RegisterScreen phone={flow.phone} />;
  const next = (): void => {
    if (asked) void showCode('418022');
    else void askCode('+254712345678').then(() => setAsked(true));
  };
  return <Button kind="action" label={asked ? 'Show' : 'Ask'} onPress={next} />;
}

async function atTheForm(): Promise<void> {
  render(
    <Around>
      <SignInProvider>
        <Door />
      </SignInProvider>
    </Around>,
  );
  fireEvent.press(await screen.findByRole('button', { name: 'Ask' }));
  fireEvent.press(await screen.findByRole('button', { name: 'Show' }));
  fireEvent.changeText(await screen.findByLabelText('Your full name'), 'Amina Wanjiru');
  fireEvent.press(screen.getByRole('switch'));
}
const send = (): void => fireEvent.press(screen.getByRole('button', { name: 'Make my account' }));

test('where there are several clinics one has to be chosen, and the account begins there', async () => {
  const opened = serverWith(['Jamii', 'Mwangaza']);
  await atTheForm();
  await screen.findByRole('radio', { name: 'Mwangaza' });
  send();
  expect(await screen.findByText('Please choose your clinic.')).toBeOnTheScreen();
  expect(opened).toEqual([]);
  fireEvent.press(screen.getByRole('radio', { name: 'Mwangaza' }));
  send();
  await waitFor(() => expect(opened).toEqual([expect.objectContaining({ ticket: 't', clinic: 'mwangaza' })]));
});

test('where there is one, nobody is asked', async () => {
  const opened = serverWith(['Mwangaza']);
  await atTheForm();
  await waitFor(() => {
    send();
    expect(opened.length).toBeGreaterThan(0);
  });
  expect(screen.queryByRole('radio')).toBeNull();
  expect(opened[0]).not.toHaveProperty('clinic');
});
