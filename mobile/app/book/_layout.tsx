import { Stack } from 'expo-router';
import { useCalm } from '../../src/theme/use-calm';

export default function BookLayout() {
  const calm = useCalm();
  return <Stack screenOptions={{ headerShown: false, animation: calm ? 'none' : 'default' }} />;
}
