import { enableAppSwitcherProtectionAsync, preventScreenCaptureAsync } from 'expo-screen-capture';
import { Platform } from 'react-native';

/** No picture of a record in the app switcher: Android takes none of the app at all, iOS blurs it. */
export function hideFromPictures(): void {
  const hide = Platform.OS === 'ios' ? enableAppSwitcherProtectionAsync : preventScreenCaptureAsync;
  // A phone that cannot do so shows the app all the same.
  hide().catch(() => undefined);
}
