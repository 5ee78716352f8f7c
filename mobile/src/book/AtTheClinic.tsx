import { useRouter } from 'expo-router';
import type { FoundDoctor } from '../find/fitting-doctors';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';
import { ContactRows } from '../visit/ContactRows';
import { useBooking } from './BookingProvider';

/** Whoever wants no care from afar is seen at the clinic: by the same doctor where they do that, else by another. */
export function AtTheClinic({ doctor }: { doctor: FoundDoctor }) {
  const say = useText();
  const router = useRouter();
  const { choose } = useBooking();
  const offer = doctor.offers.find(({ channel }) => channel === 'in_person') ?? null;

  function see(): void {
    if (offer) {
      choose({ offer, startsAt: null, taken: null });
      router.dismissTo('/book/times');
      return;
    }
    choose({ channel: 'in_person' });
    router.dismissTo('/book');
  }

  return (
    <>
      <Note icon="hand-palm-bold" role="status">
        {say('app.agree.said_no')}
      </Note>
      <Button
        kind="soft"
        icon="buildings-bold"
        label={offer ? say('app.agree.same_doctor', { name: doctor.name }) : say('app.agree.other_doctor')}
        onPress={see}
      />
      <ContactRows clinic={{ id: doctor.clinic.documentId, name: doctor.clinic.name }} />
    </>
  );
}
