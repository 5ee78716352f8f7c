import { useId } from 'react';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { SearchField } from '../parts/SearchField';
import { useFormat } from '../parts/use-format';
import { offeredVisits, type MoneyVisit } from './money-visit';
import type { useMoneyVisits } from './use-money-visits';

interface ChooseVisitProps {
  visits: ReturnType<typeof useMoneyVisits>;
  chosen: MoneyVisit | null;
  onChoose(visit: MoneyVisit): void;
  /** Null: only the one that it looks like. */
  onSearch: ((words: string) => void) | null;
}

/** Visits that wait for money, or one that is found by its reference. */
export function ChooseVisit({ visits, chosen, onChoose, onSearch }: ChooseVisitProps) {
  const say = useText();
  const id = useId();
  const { found, likely, isSearch, error, refetch } = visits;
  const offered = offeredVisits(likely, chosen, found ?? []);
  return (
    <>
      {onSearch && (
        <SearchField
          label={say('console.unsettled.assign_find')}
          hint={say('console.unsettled.assign_find')}
          onSearch={onSearch}
        />
      )}
      <fieldset className="choices">
        <legend className="label">
          {say(onSearch ? 'console.unsettled.assign_open' : 'console.unsettled.closest')}
        </legend>
        {offered.map((visit) => (
          <Choice
            key={visit.id}
            name={id}
            visit={visit}
            isChosen={visit.id === chosen?.id}
            onChoose={onChoose}
          />
        ))}
        {(error || !found) && <Awaited error={error} refetch={refetch} rows={2} />}
        {found?.length === 0 && (isSearch || offered.length === 0) && (
          <p className="quiet">{say('console.unsettled.assign_none')}</p>
        )}
      </fieldset>
      {!onSearch && <p className="quiet small">{say('console.unsettled.only_like')}</p>}
    </>
  );
}

interface ChoiceProps extends Pick<ChooseVisitProps, 'onChoose'> {
  name: string;
  visit: MoneyVisit;
  isChosen: boolean;
}

function Choice({ name, visit, isChosen, onChoose }: ChoiceProps) {
  const say = useText();
  const format = useFormat();
  return (
    <label className="choice">
      <input type="radio" name={name} checked={isChosen} onChange={() => onChoose(visit)} />
      <span>
        {say('console.unsettled.visit', {
          ...{ name: visit.name, reference: visit.reference },
          time: format.dayAndTime(visit.startsAt),
        })}
        {visit.dueCents !== null && (
          <span className="quiet small below">
            {say('console.unsettled.assign_due', { amount: format.money(visit.dueCents) })}
          </span>
        )}
      </span>
    </label>
  );
}
