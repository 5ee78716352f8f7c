import { Stack } from 'expo-router';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { AppProvider } from '../src/AppProvider';
import { BookingProvider } from '../src/book/BookingProvider';
import { ChosenProvider } from '../src/chosen/ChosenProvider';
import { LockGate } from '../src/lock/LockGate';
import { ToastProvider } from '../src/parts/ToastProvider';
import { PreferencesProvider } from '../src/preferences/PreferencesProvider';
import { useSession } from '../src/session/use-session';
import { TextsProvider } from '../src/texts/TextsProvider';
import { ThemeProvider } from '../src/theme/ThemeProvider';
import { useCalm } from '../src/theme/use-calm';

export { Failure as ErrorBoundary } from '../src/parts/Failure';

export default function Layout() {
  return (
    <SafeAreaProvider>
      <PreferencesProvider>
        <TextsProvider>
          <ThemeProvider>
            <AppProvider>
              <ToastProvider>
                <ChosenProvider>
                  <BookingProvider>
                    <LockGate>
                      <Doors />
                    </LockGate>
                  </BookingProvider>
                </ChosenProvider>
              </ToastProvider>
            </AppProvider>
          </ThemeProvider>
        </TextsProvider>
      </PreferencesProvider>
    </SafeAreaProvider>
  );
}

/** Who is signed in comes in; everybody else stands at the door, whatever the address says. */
function Doors() {
  const { state } = useSession();
  const calm = useCalm();
  const isIn = state === 'signed-in';
  return (
    <Stack screenOptions={{ headerShown: false, animation: calm ? 'none' : 'default' }}>
      <Stack.Protected guard={isIn}>
        <Stack.Screen name="(tabs)" />
        <Stack.Screen name="book" />
        <Stack.Screen name="pay" />
        <Stack.Screen name="visit" />
        <Stack.Screen name="payments" />
        <Stack.Screen name="mine" />
        <Stack.Screen name="lock" />
      </Stack.Protected>
      <Stack.Protected guard={!isIn}>
        <Stack.Screen name="sign-in" />
      </Stack.Protected>
    </Stack>
  );
}
