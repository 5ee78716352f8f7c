import { Stack } from 'expo-router';
import { useCalm } from '../../src/theme/use-calm';

export default function MineLayout() {
  const calm = useCalm();
  return <Stack screenOptions={{ headerShown: false, animation: calm ? 'none' : 'default' }} />;
}
