import { Redirect } from 'expo-router';
import { AgreeScreen } from '../../src/book/AgreeScreen';
import { useBooking } from '../../src/book/BookingProvider';

/** A reload has forgotten the time that was chosen. */
export default function Agree() {
  const { doctor, offer, startsAt, patient, taken } = useBooking().booking;
  // It was taken meanwhile, or another way to meet was chosen: the screen before this one is about to say so.
  if (startsAt === null && (taken || offer)) return null;
  if (!doctor || !offer || startsAt === null) return <Redirect href="/book" />;
  return <AgreeScreen doctor={doctor} offer={offer} startsAt={startsAt} patient={patient} />;
}
