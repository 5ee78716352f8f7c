import { dataOf, type Schemas } from '@daktari/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParts } from '../AppProvider';

export type Payment = Schemas['Payment'];
/** What one request gives here. */
export const MOST_PAYMENTS = 50;

const NAMED: ('clinic' | 'patient')[] = ['clinic', 'patient'];

/** Mine and those of whom I act for, the latest first. */
export function usePayments() {
  const { client } = useParts();
  return useQuery({
    queryKey: ['payments'],
    queryFn: async () => {
      const query = { sort: ['createdAt:desc'], populate: NAMED, pagination: { pageSize: MOST_PAYMENTS } };
      return (await dataOf(client.GET('/api/payments', { params: { query } }))).data;
    },
  });
}

/** One payment with its receipt; the list's copy of it until it was read by itself. */
export function usePayment(id: string) {
  const { client } = useParts();
  const { data: payments, dataUpdatedAt } = usePayments();
  const copy = payments?.find(({ documentId }) => documentId === id);
  return useQuery({
    queryKey: ['payment', id],
    ...(copy ? { initialData: copy, initialDataUpdatedAt: dataUpdatedAt } : {}),
    queryFn: async () => {
      const params = { path: { id }, query: { populate: NAMED } };
      return (await dataOf(client.GET('/api/payments/{id}', { params }))).data;
    },
  });
}
