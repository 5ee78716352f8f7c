import { dataOf } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

export interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export function usePasskeys() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['passkeys'],
    queryFn: () => dataOf(client.GET('/api/me/passkeys')),
  });
}
