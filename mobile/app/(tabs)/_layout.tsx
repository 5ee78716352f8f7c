import { Tabs } from 'expo-router';
import { BottomNav } from '../../src/parts/BottomNav';
import { useTaps } from '../../src/push/use-taps';

export default function TabsLayout() {
  useTaps();
  return (
    <Tabs screenOptions={{ headerShown: false }} tabBar={() => <BottomNav />}>
      <Tabs.Screen name="index" />
      <Tabs.Screen name="visits" />
      <Tabs.Screen name="settings" />
    </Tabs>
  );
}
