import {
  clearLastNotificationResponse,
  setNotificationHandler,
  useLastNotificationResponse,
} from 'expo-notifications';
import { useRouter } from 'expo-router';
import { useEffect } from 'react';

// While the app is open it comes like any other time: what is on the screen may be old.
setNotificationHandler({
  handleNotification: async () => ({
    ...{ shouldShowBanner: true, shouldShowList: true },
    ...{ shouldPlaySound: false, shouldSetBadge: false },
  }),
});

/** A tap opens the list of visits, never one of them: a push says nothing of what it is about. */
export function useTaps(): void {
  const router = useRouter();
  const tapped = useLastNotificationResponse();
  useEffect(() => {
    if (!tapped) return;
    clearLastNotificationResponse();
    router.navigate('/visits');
  }, [tapped, router]);
}
