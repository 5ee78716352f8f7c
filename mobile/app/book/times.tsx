import { Redirect } from 'expo-router';
import { useBooking } from '../../src/book/BookingProvider';
import { TimesScreen } from '../../src/book/TimesScreen';

/** A reload has forgotten the doctor who was chosen. */
export default function Times() {
  const { doctor } = useBooking().booking;
  return doctor ? <TimesScreen doctor={doctor} /> : <Redirect href="/book" />;
}
