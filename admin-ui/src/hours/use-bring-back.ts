import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsole } from '../console-context';
import type { VisitOutside } from '../data/records';
import { HOURS_KEY } from './hours-path';
import { putHours, type Wish } from './put-hours';

/**
 * Brings removed days back, by the checks of adding them: who lay outside while they stood there was looked at; who was
 * booked meanwhile was not, and is a 409.
 */
export function useBringBack(practitioner: string) {
  const { http } = useConsole();
  const queries = useQueryClient();
  const [visits] = useState<readonly VisitOutside[]>(
    () => queries.getQueryData([HOURS_KEY, practitioner, 'outside']) ?? [],
  );
  return (wish: Wish): Promise<unknown> =>
    putHours(http, practitioner, { ...wish, visits }).finally(() =>
      queries.invalidateQueries({ queryKey: [HOURS_KEY] }),
    );
}
