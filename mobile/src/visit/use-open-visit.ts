import { useRouter } from 'expo-router';
import { useCallback } from 'react';
import { useChosen } from '../chosen/ChosenProvider';

/** Opens the page of a visit. */
export function useOpenVisit(): (id: string) => void {
  const router = useRouter();
  const { chooseVisit } = useChosen();
  return useCallback(
    (id) => {
      chooseVisit(id);
      router.push('/visit');
    },
    [router, chooseVisit],
  );
}
