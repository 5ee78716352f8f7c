import type { UseGetOneHookValue } from 'react-admin';
import { useText } from '../console-context';
import type { PatientRecord } from '../data/records';
import { Avatar } from '../parts/Avatar';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';

interface ChosenPatientProps {
  patient: UseGetOneHookValue<PatientRecord>;
  onOther(): void;
}

export function ChosenPatient({ patient: { data, error, refetch }, onOther }: ChosenPatientProps) {
  const say = useText();
  return (
    <div className="chosen">
      {data ? (
        <span className="with-icon grow">
          <Avatar name={data.fullName} />
          <span>
            <b>{data.fullName}</b>
            <span className="quiet small below">{data.phone ?? say('console.register.no_phone')}</span>
          </span>
        </span>
      ) : (
        <Awaited error={error} refetch={refetch} rows={1} />
      )}
      <Button small onClick={onOther}>
        {say('console.book.patient_other')}
      </Button>
    </div>
  );
}
