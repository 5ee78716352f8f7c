import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { useCallback, useEffect } from 'react';
import { View } from 'react-native';
import { useLinks, usePatients } from '../api/use-me';
import { useChosen } from '../chosen/ChosenProvider';
import { useBack } from '../chosen/use-back';
import type { FoundDoctor } from '../find/fitting-doctors';
import { Portrait } from '../parts/Portrait';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { TimesPicker } from '../times/TimesPicker';
import { useTimes } from '../times/use-times';
import { useNow } from '../time/use-now';
import { useBooking } from './BookingProvider';
import { inOrder } from './channels';
import { OfferChoice } from './OfferChoice';
import { ageOf, peopleToBookFor, personOf } from './people';
import { startOffer } from './start-offer';
import { TakenNote } from './TakenNote';
import { TimesFooter } from './TimesFooter';
import { useHold } from './use-hold';

/** How one meets, then the day, then the time; the price is in sight all along (p03). */
export function TimesScreen({ doctor }: { doctor: FoundDoctor }) {
  const say = useText();
  const router = useRouter();
  const onBack = useBack('/book');
  const now = useNow();
  const { booking, choose } = useBooking();
  const offers = inOrder(doctor.offers);
  const patients = usePatients();
  const links = useLinks();
  const people = peopleToBookFor(patients.data, links.data?.dependants);
  const { busy, trouble, setTrouble, hold } = useHold();
  const zone = doctor.clinic.timeZone;
  const person = personOf(people, useChosen().person);
  const age = ageOf(person?.dateOfBirth ?? null, now, zone);
  const offer = booking.offer ?? startOffer(offers, { channel: booking.channel, age });
  // A better one may fit once it is known for whom.
  const isKnown = !patients.isPending && !links.isPending;

  // The choice that is shown is the one that is booked.
  useEffect(() => {
    if (isKnown && booking.offer === null && offer) choose({ offer });
  }, [isKnown, booking.offer, offer, choose]);

  const times = useTimes({
    practitioner: doctor.documentId,
    service: offer?.service ?? '',
    zone,
    now,
    opensAt: offer?.nextFree ?? null,
  });

  const chooseTime = useCallback(
    (startsAt: string) => {
      setTrouble(null);
      choose({ startsAt, ...(offer ? { offer } : {}) });
    },
    [setTrouble, choose, offer],
  );

  if (!offer) return null;
  // Whoever acts for nobody else is not asked for whom.
  const isAlone = people.length === 1 && people[0]?.patient === null;
  return (
    <Screen
      title={say('app.times.title')}
      onBack={onBack}
      savedAt={times.query.dataUpdatedAt}
      footer={
        <TimesFooter
          offer={offer}
          zone={zone}
          startsAt={booking.startsAt}
          goesOn={!isAlone}
          busy={busy}
          trouble={trouble}
          onGo={() => (isAlone ? hold(null) : router.push('/book/whom'))}
        />
      }
    >
      <DoctorLine doctor={doctor} />
      <OfferChoice
        offers={offers}
        chosen={offer}
        onChoose={(next) => choose({ offer: next, startsAt: null, taken: null })}
      />
      {booking.taken && (
        <TakenNote taken={booking.taken} zone={zone} chosen={booking.startsAt} onChoose={chooseTime} />
      )}
      <TimesPicker times={times} chosen={booking.startsAt} onChoose={chooseTime} />
    </Screen>
  );
}

function DoctorLine({ doctor: { name, specialty, clinic } }: { doctor: FoundDoctor }) {
  const styles = useStyles();
  return (
    <View style={styles.doctor}>
      <Portrait />
      <View style={styles.grow}>
        <Words kind="title">{name}</Words>
        <Words tone="ink2">
          {specialty} · {clinic.name}
        </Words>
      </View>
    </View>
  );
}

const useStyles = themed(() => ({
  doctor: { flexDirection: 'row', alignItems: 'center', gap: tokens.space['3'] },
  grow: { flex: 1, minWidth: 0 },
}));
