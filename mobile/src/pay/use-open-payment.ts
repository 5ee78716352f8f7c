import { useRouter } from 'expo-router';
import { useCallback } from 'react';
import { useBooking } from '../book/BookingProvider';

/** Opens the payment of a held visit. */
export function useOpenPayment(): (visitId: string) => void {
  const router = useRouter();
  const { choose } = useBooking();
  return useCallback(
    (visitId) => {
      choose({ visitId });
      router.push('/pay');
    },
    [router, choose],
  );
}
