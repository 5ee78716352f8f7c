import { Redirect, useRouter } from 'expo-router';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useVisits, type Visit } from '../api/use-visits';
import { useBooking } from '../book/BookingProvider';
import { Awaited } from '../parts/Awaited';
import { Screen } from '../parts/Screen';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { PaidScreen } from './PaidScreen';
import { PayStages } from './PayStages';
import { stageOf, waitingVisit } from './pay-stage';
import { useWatchedVisit } from './use-watched-visit';

/** The payment of the visit that was just held; after a reload, of the one that waits for it. */
export function PayScreen() {
  const say = useText();
  const router = useRouter();
  const now = useNow();
  const { booking } = useBooking();
  const visits = useVisits();
  // Once found it stays, also when it is paid and waits no more.
  const [found, setFound] = useState<string | null>(null);
  const waiting = visits.data && waitingVisit(visits.data, now);
  const id = booking.visitId ?? found ?? waiting?.id ?? null;
  useEffect(() => {
    if (waiting && found === null) setFound(waiting.id);
  }, [waiting, found]);

  if (id !== null) return <OneVisit key={id} id={id} />;
  // A copy may be older than the hold.
  if (visits.data && !visits.isFetching) return <Redirect href="/" />;
  return (
    <Screen title={say('app.pay.title')} onBack={() => router.dismissTo('/')} savedAt={0}>
      <Awaited query={visits} blocks={[88, 200]}>
        {() => null}
      </Awaited>
    </Screen>
  );
}

function OneVisit({ id }: { id: string }) {
  const say = useText();
  const router = useRouter();
  const queries = useQueryClient();
  const { query, now, stopped, look } = useWatchedVisit(id);
  const visit = query.data;
  const stage = visit && stageOf(visit, now);
  // What the first page says of it follows at once; the rest of the list is read anew once it stands otherwise.
  const status = visit?.status;
  useEffect(() => {
    if (!visit) return;
    queries.setQueryData<Visit[]>(
      ['visits'],
      (list) => list?.map((each) => (each.id === visit.id ? visit : each)),
      // The others are as old as they were.
      { updatedAt: queries.getQueryState(['visits'])?.dataUpdatedAt },
    );
  }, [queries, visit]);
  useEffect(() => {
    if (status !== undefined) void queries.invalidateQueries({ queryKey: ['visits'] });
  }, [queries, status]);

  if (visit && stage) {
    if (stage.kind === 'booked') {
      return <PaidScreen visit={visit} paid={stage.paid} savedAt={query.dataUpdatedAt} />;
    }
    const watch = { now, stopped, look, savedAt: query.dataUpdatedAt };
    return <PayStages visit={visit} stage={stage} {...watch} />;
  }
  return (
    <Screen title={say('app.pay.title')} onBack={() => router.dismissTo('/')} savedAt={0}>
      <Awaited query={query} blocks={[88, 200]}>
        {() => null}
      </Awaited>
    </Screen>
  );
}
