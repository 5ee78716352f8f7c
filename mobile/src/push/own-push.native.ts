import {
  AndroidImportance,
  getExpoPushTokenAsync,
  getPermissionsAsync,
  requestPermissionsAsync,
  setNotificationChannelAsync,
} from 'expo-notifications';
import { Platform } from 'react-native';
import type { OwnPush } from './push-shape';

/** Named in app.json, too: what comes without a channel goes there. */
const CHANNEL = 'default';

export const ownPush: OwnPush | null = {
  isAllowed: async () => (await getPermissionsAsync()).granted,
  token: async () => {
    // Android asks only for a channel that is there.
    if (Platform.OS === 'android') {
      await setNotificationChannelAsync(CHANNEL, { name: 'Daktari', importance: AndroidImportance.HIGH });
    }
    const { granted } = await requestPermissionsAsync();
    return granted ? (await getExpoPushTokenAsync()).data : null;
  },
};
