import { languages } from '@daktari/texts/console';
import { useState } from 'react';
import { Form, required, SelectInput, TextInput, useDataProvider, useNotify, useUpdate } from 'react-admin';
import { useText } from '../console-context';
import { isStale } from '../data/data-provider';
import type { PatientRecord } from '../data/records';
import { Button } from '../parts/Button';
import { ConflictDialog } from '../parts/ConflictDialog';
import { useProblem } from '../parts/Trouble';
import { useOfferUndo } from '../parts/Undo';
import { useFormat } from '../parts/use-format';
import { BirthInput } from './BirthInput';
import { differences, mineOnTop, type PatientWish } from './conflict';
import { differenceInWords } from './conflict-words';
import { wishIn, type Values } from './patient-wish';
import { usePutBack } from './use-put-back';

interface Conflict {
  mine: PatientWish;
  theirs: PatientRecord;
}

interface PatientFormProps {
  patient: PatientRecord;
  onDone(): void;
}

/** What may be corrected here. It is sent with the version that was seen, so nobody's correction is written over unseen. */
export function PatientForm({ patient, onDone }: PatientFormProps) {
  const say = useText();
  const format = useFormat();
  const problem = useProblem();
  const notify = useNotify();
  const offerUndo = useOfferUndo();
  const putBack = usePutBack();
  const dataProvider = useDataProvider();
  // The form keeps to what it began with: a list that is read anew must not change it under somebody's hands.
  const [seen, setSeen] = useState(patient);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [update, { isPending }] = useUpdate<PatientRecord>();

  function save(data: PatientRecord, previousData: PatientRecord): void {
    setTrouble(null);
    void update(
      'patients',
      { id: patient.id, data, previousData },
      {
        mutationMode: 'pessimistic',
        onSuccess: (saved) => {
          told(saved, previousData);
          onDone();
        },
        onError: (error) => void refused(error, data),
      },
    );
  }

  function told(saved: PatientRecord, before: PatientRecord): void {
    if (differences(before, saved).length > 0)
      offerUndo(say('console.patient.saved'), () => putBack(saved, before));
    else notify(say('console.patient.saved'), { type: 'success' });
  }

  async function refused(error: unknown, mine: PatientRecord): Promise<void> {
    if (!isStale(error)) {
      setTrouble(problem(error));
      return;
    }
    try {
      const { data: theirs } = await dataProvider.getOne<PatientRecord>('patients', { id: patient.id });
      // They have written the very same: nothing to choose.
      if (differences(mine, theirs).length === 0) save(theirs, theirs);
      else setConflict({ mine, theirs });
    } catch (unread) {
      setTrouble(problem(unread));
    }
  }

  function keepMine({ mine, theirs }: Conflict): void {
    setConflict(null);
    save(mineOnTop(seen, mine, theirs), theirs);
  }
  function takeTheirs({ theirs }: Conflict): void {
    setConflict(null);
    setSeen(theirs);
  }

  return (
    <>
      <Form
        record={seen}
        onSubmit={(values: Values) => save({ ...seen, ...wishIn(values) }, seen)}
        warnWhenUnsavedChanges
        className="form"
      >
        <TextInput source="fullName" label={say('console.patient.name')} validate={required()} fullWidth />
        <BirthInput />
        <SelectInput
          source="language"
          label={say('console.patient.language')}
          choices={languages.map((id) => ({ id, name: say(`console.language.${id}`) }))}
          validate={required()}
          translateChoice={false}
          fullWidth
        />
        {trouble && (
          <p className="note note-bad" role="alert">
            {trouble}
          </p>
        )}
        <div className="form-answers">
          <Button type="submit" look="primary" busy={isPending} disabled={isPending}>
            {say('console.save')}
          </Button>
          <Button onClick={onDone}>{say('console.back')}</Button>
        </div>
      </Form>
      {conflict && (
        <ConflictDialog
          rows={differences(conflict.mine, conflict.theirs).map((one) => differenceInWords(one, say, format))}
          onMine={() => keepMine(conflict)}
          onTheirs={() => takeTheirs(conflict)}
        />
      )}
    </>
  );
}
