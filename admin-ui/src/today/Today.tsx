import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import { BookLinks } from '../booking/BookLinks';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { useLookEvery } from '../live/live-state';
import { OpenEmergencies } from '../emergency/OpenEmergencies';
import { Awaited } from '../parts/Awaited';
import { ButtonLink } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { useFormat } from '../parts/use-format';
import { useNow } from '../parts/use-now';
import { RegisterButton } from '../register/RegisterButton';
import { mayCall, zoneOf } from '../session/me';
import { SetupCard } from '../setup/SetupCard';
import { clinicDay } from '../time/clinic-day';
import { Agenda } from './Agenda';
import { dayOf } from './day';
import { greetingKey, shortName } from './greeting';
import { NextPatient } from './NextPatient';
import { ToDo } from './ToDo';
import { WaitingRoom } from './WaitingRoom';

/** More visits than a clinic has in a day; the count says when it was not enough. */
const PER_DAY = 200;
const LOOK_EVERY_MS = 30_000;
/** How far back visits are looked for that nobody has closed. */
const DAYS_BACK = 30;
const MOST_EARLIER = 10;

export default function Today() {
  const { me } = useConsole();
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const { from, to } = clinicDay(now, zoneOf(me));
  const { data, total, error, refetch } = useGetList<VisitRecord>(
    'visits',
    {
      pagination: { page: 1, perPage: PER_DAY },
      sort: { field: 'startsAt', order: 'ASC' },
      filter: { from: from.toISOString(), to: to.toISOString() },
    },
    { refetchInterval: useLookEvery(LOOK_EVERY_MS) },
  );
  const { data: earlier, total: earlierTotal } = useGetList<VisitRecord>('visits', {
    pagination: { page: 1, perPage: MOST_EARLIER },
    sort: { field: 'startsAt', order: 'DESC' },
    filter: {
      from: clinicDay(now, zoneOf(me), -DAYS_BACK).from.toISOString(),
      to: from.toISOString(),
      state: ['confirmed'],
    },
  });
  const day = useMemo(() => dayOf(data ?? [], now), [data, now]);
  const { visits, done, missed, unpaid } = day.counts;
  const mayBook = mayCall(me, 'visits.book');

  const title = say(greetingKey(now, zoneOf(me)), { name: shortName(me) });
  const lead = [
    format.day(now),
    ...(data
      ? [
          visits === 1
            ? say('console.today.counts_one', { done, missed })
            : say('console.today.counts', { visits, done, missed }),
        ]
      : []),
    ...(unpaid > 0 ? [say('console.today.unpaid', { count: unpaid })] : []),
  ].join(' · ');
  return (
    <Page
      title={title}
      tab={say('console.nav.today')}
      lead={lead}
      actions={
        <>
          <RegisterButton />
          <BookLinks look="primary" />
        </>
      }
    >
      <SetupCard />
      <OpenEmergencies now={now} />
      {(error || !data) && <Awaited error={error} refetch={refetch} />}
      {(total ?? 0) > PER_DAY && <p className="note">{say('console.today.more', { count: PER_DAY })}</p>}
      {data && (
        <div className="today">
          <section className="card today-agenda" aria-labelledby="agenda">
            <div className="card-head">
              <h2 id="agenda">{say('console.today.agenda')}</h2>
              <ButtonLink look="text" small to="/visits">
                {say('console.today.all_visits')}
              </ButtonLink>
            </div>
            {day.agenda.length > 0 ? (
              <Agenda day={day} now={now} />
            ) : (
              <EmptyState
                icon="calm"
                title={say('console.today.empty')}
                text={say(mayBook ? 'console.today.empty_book' : 'console.today.empty_more')}
              >
                <ButtonLink icon={mayBook ? 'add' : undefined} to={mayBook ? '/book' : '/visits'}>
                  {say(mayBook ? 'console.book.nav' : 'console.today.all_visits')}
                </ButtonLink>
              </EmptyState>
            )}
          </section>
          <NextPatient next={day.next} now={now} />
          <div className="today-side">
            <WaitingRoom visits={data} now={now} />
            <ToDo day={day} earlier={earlier ?? []} earlierTotal={earlierTotal ?? 0} />
          </div>
        </div>
      )}
    </Page>
  );
}
