import { dataOf } from '@daktari/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useParts } from '../AppProvider';
import { once } from '../api/intents';
import { useDoing } from '../api/use-doing';
import { useTelehealthOptions } from '../api/use-telehealth';
import { asksConsent, isFromAfar } from './asks-consent';
import { useBooking } from './BookingProvider';
import { alternativesIn } from '../times/alternatives-in';

/**
 * Holds the time that was chosen and has its payment asked for, then shows the payment; before care from afar it asks for
 * the consent that the clinic has words for. `patient` null: oneself.
 */
export function useHold() {
  const { client, intents } = useParts();
  const queries = useQueryClient();
  const router = useRouter();
  const { booking, choose } = useBooking();
  const { busy, error, setError, run } = useDoing();
  const telehealth = useTelehealthOptions();

  async function request(patient: string | null): Promise<void> {
    const { doctor, offer, startsAt } = booking;
    if (!doctor || !offer || startsAt === null) return;
    const body = {
      practitioner: doctor.documentId,
      service: offer.service,
      startsAt,
      ...(patient === null ? {} : { patient }),
    };
    try {
      const visit = await once(intents, `book ${JSON.stringify(body)}`, (key) =>
        dataOf(client.POST('/api/visits', { body, params: { header: { 'Idempotency-Key': key } } })),
      );
      queries.setQueryData(['visit', visit.id], visit);
      choose({ visitId: visit.id, taken: null });
      router.replace('/pay');
    } catch (error) {
      const alternatives = alternativesIn(error);
      if (alternatives === null) throw error;
      choose({ startsAt: null, taken: { startsAt, alternatives } });
      router.dismissTo('/book/times');
    } finally {
      for (const key of ['slots', 'doctors', 'visits']) void queries.invalidateQueries({ queryKey: [key] });
    }
  }

  async function ask(patient: string | null): Promise<void> {
    const { offer } = booking;
    if (offer && isFromAfar(offer) && asksConsent(await queries.query(telehealth(patient)))) {
      choose({ patient });
      router.push('/book/agree');
      return;
    }
    await request(patient);
  }

  return {
    busy,
    trouble: error,
    setTrouble: setError,
    run,
    /** Asks first where it has to. */
    hold: (patient: string | null) => void run(() => ask(patient)),
    /** After a yes of just now. */
    request,
  };
}
