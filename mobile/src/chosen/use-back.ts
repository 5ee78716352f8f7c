import { useRouter, type Href } from 'expo-router';
import { useCallback } from 'react';

/** One screen back; whoever came by an address goes to `otherwise`. */
export function useBack(otherwise: Href): () => void {
  const router = useRouter();
  return useCallback(() => {
    if (router.canGoBack()) router.back();
    else router.replace(otherwise);
  }, [router, otherwise]);
}
