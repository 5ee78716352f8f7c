import { tokens } from '@daktari/design/app';
import { useState } from 'react';
import { View } from 'react-native';
import { useSlots } from '../api/use-slots';
import type { FoundDoctor } from '../find/fitting-doctors';
import { Awaited } from '../parts/Awaited';
import { Empty } from '../parts/Empty';
import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { useBooking } from './BookingProvider';
import type { Offer } from './channels';
import { SlotGrid } from './SlotGrid';
import { isFree, weekOf, weekWith } from './week';
import { WeekStrip } from './WeekStrip';

export interface TimesProps {
  doctor: FoundDoctor;
  offer: Offer;
  now: Date;
  onChoose(startsAt: string): void;
}

/** A week and the free times of its day; what somebody else took meanwhile stands above, with others near it. */
export function Times({ doctor, offer, now, onChoose }: TimesProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const zone = doctor.clinic.timeZone;
  const { booking } = useBooking();
  const { startsAt, taken } = booking;
  const [weeks, setWeeks] = useState(() => weekWith(offer.nextFree, now, zone));
  const [day, setDay] = useState<string | null>(null);
  const slots = useSlots({
    practitioner: doctor.documentId,
    service: offer.service,
    zone,
    weeks,
    now,
  });
  return (
    <>
      {taken && (
        <View style={styles.times}>
          <Note tone="warning" icon="warning-circle-fill" role="alert">
            {say('app.times.taken', {
              time: `${format.day(taken.startsAt, zone)}, ${format.time(taken.startsAt, zone)}`,
            })}
          </Note>
          <SlotGrid
            label={say('app.times.others')}
            icon="clock-bold"
            starts={taken.alternatives}
            zone={zone}
            chosen={startsAt}
            withDay
            onChoose={onChoose}
          />
        </View>
      )}
      <Awaited query={slots} blocks={[48, 76, 48, 48]}>
        {(found) => {
          const days = weekOf(found, now, zone, weeks);
          const shown = days.find(({ key }) => key === day) ?? days.find(isFree) ?? null;
          return (
            <View style={styles.times}>
              <WeekStrip
                days={days}
                weeks={weeks}
                chosen={shown?.key ?? null}
                onDay={setDay}
                onWeek={setWeeks}
              />
              {shown && isFree(shown) ? (
                (['morning', 'afternoon'] as const).map((half) => (
                  <SlotGrid
                    key={half}
                    label={say(`app.times.${half}`)}
                    icon={half === 'morning' ? 'sun-horizon-duotone' : 'sun-duotone'}
                    starts={shown[half].map((slot) => slot.startsAt)}
                    zone={zone}
                    chosen={startsAt}
                    onChoose={onChoose}
                  />
                ))
              ) : (
                <Empty
                  icon="calendar-blank-duotone"
                  title={say('app.times.none')}
                  more={say('app.times.none_more')}
                  action={{ label: say('app.times.later'), onPress: () => setWeeks(weeks + 1) }}
                />
              )}
            </View>
          );
        }}
      </Awaited>
    </>
  );
}

const useStyles = themed(() => ({ times: { gap: tokens.space['4'] } }));
