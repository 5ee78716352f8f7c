import { Tabs } from 'expo-router';
import { BottomNav } from '../../src/parts/BottomNav';

export default function TabsLayout() {
  return (
    <Tabs screenOptions={{ headerShown: false }} tabBar={() => <BottomNav />}>
      <Tabs.Screen name="index" />
      <Tabs.Screen name="visits" />
      <Tabs.Screen name="settings" />
    </Tabs>
  );
}
