import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { Page } from '../parts/Page';
import { ApiError } from '../session/http';
import { ChosenPatient } from './ChosenPatient';
import { ChoosePatient } from './ChoosePatient';
import { ChooseService } from './ChooseService';
import { ChooseTime } from './ChooseTime';
import type { FreeTime } from './free-times';
import { Summary } from './Summary';
import { useBooking } from './use-booking';
import { useNoteArrival } from '../visits/use-reception';
import { useOffer, usePractitioners, useServices } from './use-offer';

interface BookingProps {
  /** Whoever stands there now: the first free time is chosen by itself. */
  walkIn: boolean;
}

/** A visit for somebody at the desk or on the phone. */
export function Booking({ walkIn }: BookingProps) {
  const { patient: patientId } = useParams();
  const say = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [serviceId, setServiceId] = useState<string | null>(null);
  /** Null: whoever is free first. */
  const [practitionerId, setPractitionerId] = useState<string | null>(null);
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [chosenTime, setChosenTime] = useState<FreeTime | null>(null);
  const [phone, setPhone] = useState('');

  const patient = useGetOne<PatientRecord>(
    'patients',
    { id: patientId ?? '' },
    { enabled: patientId !== undefined },
  );
  const services = useServices();
  const giving = usePractitioners(serviceId);
  const people = practitionerId === null ? (giving.data ?? []).map(({ id }) => id) : [practitionerId];
  const offer = useOffer(giving.data ? serviceId : null, people, chosenDay);
  // Who looks at a day has a time of that day in mind.
  const time = chosenTime ?? (walkIn && chosenDay === null ? offer.first : null);
  const noteArrival = useNoteArrival();
  const booking = useBooking((visit) => {
    notify(say('console.book.done'), { type: 'success' });
    const show = (): void => {
      navigate(`/visits/${visit.id}/show`);
    };
    // Whoever walks in is there. If it is not noted, the page that follows offers it.
    if (walkIn && visit.channel === 'in_person') noteArrival(visit.id).then(show, show);
    else show();
  });

  function forget(): void {
    setChosenDay(null);
    setChosenTime(null);
    booking.reset();
  }
  function choosePatient(id: string | null): void {
    navigate([walkIn ? '/walk-in' : '/book', ...(id === null ? [] : [id])].join('/'));
    setPhone('');
    booking.reset();
  }
  function book(): void {
    if (!patient.data || serviceId === null || time === null) return;
    const wish = {
      patient: patient.data.id,
      practitioner: time.practitioner,
      service: serviceId,
      startsAt: time.startsAt,
      ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    };
    // A time that can't be had is chosen no more; all else stays.
    booking.mutate(wish, { onError: (error) => isAboutTime(error) && setChosenTime(null) });
  }
  const practitioner = giving.data?.find(({ id }) => id === time?.practitioner) ?? null;
  const service = services.data?.find(({ id }) => id === serviceId) ?? null;
  return (
    <Page
      title={say(walkIn ? 'console.book.title_walk_in' : 'console.book.title')}
      tab={say('console.book.title')}
      lead={say(walkIn ? 'console.book.lead_walk_in' : 'console.book.lead')}
    >
      <div className="booking">
        <div className="stack">
          <section className="card pad" aria-labelledby="for-whom">
            <h2 id="for-whom">{say('console.book.patient')}</h2>
            {patientId === undefined ? (
              <ChoosePatient onChoose={choosePatient} />
            ) : (
              <ChosenPatient patient={patient} onOther={() => choosePatient(null)} />
            )}
          </section>
          <ChooseService
            services={services}
            chosen={serviceId}
            onChoose={(id) => {
              setServiceId(id);
              setPractitionerId(null);
              forget();
            }}
          />
          {serviceId !== null && (
            <ChooseTime
              giving={giving}
              practitionerId={practitionerId}
              onPractitioner={(id) => {
                setPractitionerId(id);
                forget();
              }}
              offer={offer}
              time={time}
              onDay={(day) => {
                setChosenDay(day);
                setChosenTime(null);
              }}
              onTime={(chosen) => {
                setChosenTime(chosen);
                booking.reset();
              }}
            />
          )}
        </div>
        <Summary
          {...{
            patient: patientId === undefined ? null : (patient.data ?? null),
            service,
            practitioner,
            time,
            phone,
          }}
          onPhone={(number) => {
            setPhone(number);
            booking.reset();
          }}
          busy={booking.isPending}
          error={booking.error}
          onBook={book}
        />
      </div>
    </Page>
  );
}

function isAboutTime(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'slot_taken' || error.code.startsWith('time_'));
}
