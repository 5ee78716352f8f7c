import { Stack } from 'expo-router';
import { SignInProvider } from '../../src/sign-in/SignInProvider';
import { useCalm } from '../../src/theme/use-calm';

export default function SignInLayout() {
  const calm = useCalm();
  return (
    <SignInProvider>
      <Stack screenOptions={{ headerShown: false, animation: calm ? 'none' : 'default' }} />
    </SignInProvider>
  );
}
