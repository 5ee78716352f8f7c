import { useConsole, useText } from '../console-context';
import type { PatientRecord, PractitionerRecord, ServiceRecord } from '../data/records';
import { Button } from '../parts/Button';
import { Fact, Facts } from '../parts/Facts';
import { PhoneField } from '../parts/PhoneField';
import { Channel } from '../parts/StateChip';
import { useProblem } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { ApiError } from '../session/http';
import { titled } from '../session/me';
import type { FreeTime } from './free-times';
import { missing } from './missing';
import { serviceName } from './service-name';

interface SummaryProps {
  patient: PatientRecord | null;
  service: ServiceRecord | null;
  practitioner: PractitionerRecord | null;
  time: FreeTime | null;
  phone: string;
  onPhone(phone: string): void;
  busy: boolean;
  error: unknown;
  onBook(): void;
}

/** All that is about to be booked, what it costs, and what happens then. */
export function Summary({ phone, onPhone, busy, error, onBook, ...chosen }: SummaryProps) {
  const say = useText();
  const problem = useProblem();
  const format = useFormat();
  const { patient, service } = chosen;
  const need = missing({ ...chosen, phone });
  const wrongPhone = error instanceof ApiError && error.code === 'phone_invalid';
  const price = format.money(service?.priceCents ?? 0);
  return (
    <section className="card pad stack summary" aria-labelledby="summary">
      <h2 id="summary">{say('console.book.summary')}</h2>
      <Chosen {...chosen} />
      {patient && (
        <div className="ask-field">
          <PhoneField
            label={say(patient.phone === null ? 'console.book.phone_needed' : 'console.book.phone')}
            problem={wrongPhone ? problem(error) : null}
            value={phone}
            onChange={onPhone}
          />
          <p className="quiet small">
            {patient.phone === null
              ? say('console.book.phone_missing')
              : say('console.book.phone_own', { phone: patient.phone })}
          </p>
        </div>
      )}
      {service && (
        <div>
          <p className="label">{say('console.book.next')}</p>
          <ol className="steps">
            <li>{say('console.book.next_prompt', { price })}</li>
            <li>{say('console.book.next_pay_bill')}</li>
            <li>
              {say(
                patient?.phone === null ? 'console.book.next_booked_no_phone' : 'console.book.next_booked',
              )}
            </li>
          </ol>
        </div>
      )}
      {Boolean(error) && !wrongPhone && (
        <p className="note note-bad" role="alert">
          {problem(error)}
        </p>
      )}
      {need && <p className="quiet small">{say(need)}</p>}
      <Button look="action" disabled={need !== null || busy} busy={busy} onClick={onBook}>
        {service ? say('console.book.confirm', { price }) : say('console.book.title')}
      </Button>
    </section>
  );
}

function Chosen({
  patient,
  service,
  practitioner,
  time,
}: Pick<SummaryProps, 'patient' | 'service' | 'practitioner' | 'time'>) {
  const { language } = useConsole();
  const say = useText();
  const format = useFormat();
  return (
    <Facts>
      <Fact name={say('console.visit.patient')}>{patient ? <b>{patient.fullName}</b> : '–'}</Fact>
      <Fact name={say('console.visit.service')}>{service ? serviceName(service, language) : '–'}</Fact>
      <Fact name={say('console.visit.practitioner')}>
        {practitioner ? titled(practitioner.title, practitioner.fullName) : '–'}
      </Fact>
      <Fact name={say('console.visit.time')}>{time ? <b>{format.dayAndTime(time.startsAt)}</b> : '–'}</Fact>
      {service && (
        <Fact name={say('console.visit.channel')}>
          <Channel channel={service.channel} />
        </Fact>
      )}
      {service && (
        <Fact name={say('console.payment.amount')}>
          <b className="number">{format.money(service.priceCents)}</b>
        </Fact>
      )}
    </Facts>
  );
}
