import { Redirect } from 'expo-router';
import { useBooking } from '../../src/book/BookingProvider';
import { WhomScreen } from '../../src/book/WhomScreen';

/** A reload has forgotten the time that was chosen. */
export default function Whom() {
  const { doctor, offer, startsAt, taken } = useBooking().booking;
  // It was taken meanwhile: the screen before this one is about to say so.
  if (startsAt === null && taken) return null;
  if (!doctor || !offer || startsAt === null) return <Redirect href="/book" />;
  return <WhomScreen doctor={doctor} offer={offer} startsAt={startsAt} />;
}
