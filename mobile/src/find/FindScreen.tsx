import { useRouter } from 'expo-router';
import { useMemo, useState } from 'react';
import { useAskedDoctors, useDoctors } from '../api/use-doctors';
import { CHANNEL_ORDER } from '../book/channels';
import { useBooking } from '../book/BookingProvider';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Empty } from '../parts/Empty';
import { ListScreen } from '../parts/ListScreen';
import { Note } from '../parts/Note';
import { TextField } from '../parts/TextField';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { DoctorCard } from './DoctorCard';
import { DoctorFilters } from './DoctorFilters';
import { fittingDoctors, NO_FILTER, type DoctorFilter, type FoundDoctor } from './fitting-doctors';
import { useSettled } from './use-settled';

/** Who is free soonest, with the price before the tap (p02). */
export function FindScreen() {
  const say = useText();
  const router = useRouter();
  const now = useNow();
  const online = useOnline();
  const { booking, choose } = useBooking();
  const { channel } = booking;
  const [typed, setTyped] = useState<Omit<DoctorFilter, 'channel'>>(NO_FILTER);
  const filter = useMemo(() => ({ ...typed, channel }), [typed, channel]);
  const all = useDoctors();
  const { doctors, total } = useFound(filter, all.data, now);
  const change = (part: Partial<DoctorFilter>): void => {
    const { channel: way, ...rest } = part;
    // The screen after this one begins with it.
    if (way !== undefined) choose({ channel: way });
    setTyped((before) => ({ ...before, ...rest }));
  };

  function open(doctor: FoundDoctor): void {
    choose({ doctor, offer: null, startsAt: null, taken: null });
    router.push('/book/times');
  }

  return (
    <ListScreen
      title={say('app.find.title')}
      onBack={() => router.dismissTo('/')}
      savedAt={all.dataUpdatedAt}
      items={doctors}
      keyOf={({ documentId }) => documentId}
      draw={(doctor) => <DoctorCard doctor={doctor} channel={filter.channel} now={now} onOpen={open} />}
      head={
        <>
          <TextField
            label={say('app.find.search')}
            value={filter.words}
            onChange={(words) => change({ words })}
            inputMode="search"
            maxLength={80}
          />
          {all.data && (
            <DoctorFilters
              filter={filter}
              channels={CHANNEL_ORDER.filter((channel) =>
                all.data.doctors.some(({ offers }) => offers.some((offer) => offer.channel === channel)),
              )}
              languages={all.data.languages}
              onChange={change}
            />
          )}
          {!online && all.data && <Note icon="clock-bold">{say('app.find.old_times')}</Note>}
          {doctors.length > 0 && (
            <Words kind="small" tone="ink2" role="status">
              {total === 1 ? say('app.find.count_one') : say('app.find.count', { count: total })}
            </Words>
          )}
        </>
      }
      empty={
        <Awaited query={all} blocks={[150, 150, 150]}>
          {({ total: known }) =>
            known === 0 ? (
              <Empty
                icon="stethoscope-duotone"
                title={say('app.find.empty')}
                more={say('app.find.empty_more')}
              />
            ) : (
              <Empty
                icon="magnifying-glass-duotone"
                title={say('app.find.none')}
                more={say('app.find.none_more')}
                action={{ label: say('app.find.clear'), onPress: () => change(NO_FILTER) }}
              />
            )
          }
        </Awaited>
      }
    />
  );
}

interface Found {
  total: number;
  doctors: FoundDoctor[];
}

/** Looked for on the phone where it holds all doctors, else by the server. */
function useFound(filter: DoctorFilter, all: Found | undefined, now: Date): Found {
  const words = useSettled(filter.words);
  const isMore = all !== undefined && all.total > all.doctors.length;
  const isAsked = isMore && (words.trim() !== '' || filter.channel !== null || filter.language !== null);
  const asked = useAskedDoctors({ ...filter, words }, isAsked);
  const source = isAsked && asked.data ? asked.data : all;
  // By the minute: it runs over the whole list.
  const minute = Math.floor(now.getTime() / 60_000);
  return useMemo(() => {
    if (!source) return { total: 0, doctors: [] };
    const doctors = fittingDoctors(source.doctors, filter, new Date(minute * 60_000));
    const isWhole = doctors.length === source.doctors.length;
    return { total: isWhole ? source.total : doctors.length, doctors };
  }, [source, filter, minute]);
}
