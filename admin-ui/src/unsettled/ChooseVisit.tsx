import { useId, useState } from 'react';
import { useGetList } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { SearchField } from '../parts/SearchField';
import { useFormat } from '../parts/use-format';
import { waitingFilter, wantsMoney } from './waiting-visits';

const FEW = { page: 1, perPage: 8 };

export interface ChosenVisit {
  id: string;
  name: string;
  /** Null where it is not known. */
  dueCents: number | null;
}

interface ChooseVisitProps {
  chosen: string | null;
  /** Stands at the top: the one that it was probably meant for. */
  first: string | null;
  onChoose(visit: ChosenVisit): void;
}

/** Visits that wait for money, or one that is found by its reference. */
export function ChooseVisit({ chosen, first, onChoose }: ChooseVisitProps) {
  const { clock } = useConsole();
  const say = useText();
  const id = useId();
  const [words, setWords] = useState('');
  const [now] = useState(() => clock.now());
  const { data, error, refetch } = useGetList<VisitRecord>('visits', {
    pagination: FEW,
    sort: { field: 'startsAt', order: 'ASC' },
    filter: words === '' ? waitingFilter(now) : { q: words },
  });
  const wanting = (data ?? []).filter(wantsMoney);
  const inOrder = [
    ...wanting.filter((visit) => visit.id === first),
    ...wanting.filter((visit) => visit.id !== first),
  ];
  return (
    <>
      <SearchField
        label={say('console.unsettled.assign_find')}
        hint={say('console.unsettled.assign_find')}
        onSearch={setWords}
      />
      <fieldset className="choices">
        <legend className="label">{say('console.unsettled.assign_open')}</legend>
        {(error || !data) && <Awaited error={error} refetch={refetch} rows={2} />}
        {data && inOrder.length === 0 && <p className="quiet">{say('console.unsettled.assign_none')}</p>}
        {inOrder.map((visit) => (
          <Choice key={visit.id} name={id} visit={visit} chosen={chosen} onChoose={onChoose} />
        ))}
      </fieldset>
    </>
  );
}

interface ChoiceProps extends Pick<ChooseVisitProps, 'chosen' | 'onChoose'> {
  name: string;
  visit: VisitRecord;
}

function Choice({ name, visit, chosen, onChoose }: ChoiceProps) {
  const say = useText();
  const format = useFormat();
  const { id, reference, startsAt, patient, payment } = visit;
  const dueCents = payment ? payment.amountCents - payment.paidCents : null;
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        checked={chosen === id}
        onChange={() => onChoose({ id, name: patient.fullName, dueCents })}
      />
      <span>
        {say('console.unsettled.visit', {
          name: patient.fullName,
          reference,
          time: format.dayAndTime(startsAt),
        })}
        {dueCents !== null && (
          <span className="quiet small below">
            {say('console.unsettled.assign_due', { amount: format.money(dueCents) })}
          </span>
        )}
      </span>
    </label>
  );
}
