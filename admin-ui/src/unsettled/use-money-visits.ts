import { useState } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { useConsole } from '../console-context';
import type { VisitRecord } from '../data/records';
import { lookAlikeVisit, moneyVisit, type LookAlike } from './money-visit';
import { waitingFilter, wantsMoney } from './waiting-visits';

const FEW = { page: 1, perPage: 8 };

/**
 * Visits that wait for money, or those that are found by `words`; and the one that it was probably meant for, or that one
 * alone.
 */
export function useMoneyVisits(words: string, lookAlike: LookAlike | null, isOnlyLikely: boolean) {
  const { clock } = useConsole();
  const [now] = useState(() => clock.now());
  const { data, error, refetch } = useGetList<VisitRecord>(
    'visits',
    {
      pagination: FEW,
      sort: { field: 'startsAt', order: 'ASC' },
      filter: words === '' ? waitingFilter(now) : { q: words },
    },
    { enabled: !isOnlyLikely },
  );
  const isListRead = isOnlyLikely || data !== undefined || error !== null;
  const id = lookAlike?.visit.id ?? '';
  const inList = data?.find((visit) => visit.id === id);
  const alone = useGetOne<VisitRecord>(
    'visits',
    { id },
    // Each read is on the trail: only where the list does not say it.
    { enabled: lookAlike !== null && isListRead && inList === undefined },
  ).data;
  return {
    found: isOnlyLikely ? [] : (data?.filter(wantsMoney).map(moneyVisit) ?? null),
    likely: lookAlike && lookAlikeVisit(lookAlike, inList ?? alone),
    isSearch: words !== '',
    error,
    refetch,
  };
}
