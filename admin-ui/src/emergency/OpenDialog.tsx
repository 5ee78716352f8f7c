import Dialog from '@mui/material/Dialog';
import { useId, useState, type FormEvent } from 'react';
import { Choices } from '../booking/Choices';
import { useConsole, useText } from '../console-context';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { useProblem } from '../parts/Trouble';
import { ApiError } from '../session/http';
import { nameOf } from '../session/me';
import {
  CATEGORIES,
  LEAST_WORDS,
  lettersOf,
  MINUTES,
  MOST_WORDS,
  saysWhy,
  whyNotYet,
  type EmergencyWish,
} from './emergency-wish';
import { useOpenInEmergency } from './use-emergency';
import { WhatHappens } from './WhatHappens';

interface OpenDialogProps {
  patient: { id: string; name: string };
  onClose(): void;
  onOpen(): void;
  /** The doctor sees this patient already: nothing has to be opened. */
  onInCare(): void;
}

/** Why now, in the doctor's words, with all that it sets going; nothing of the record is loaded before "Open". */
export function OpenDialog({ patient, onClose, onOpen, onInCare }: OpenDialogProps) {
  const { me } = useConsole();
  const say = useText();
  const problem = useProblem();
  const id = useId();
  const [wish, setWish] = useState<EmergencyWish>({ category: null, words: '' });
  const [minutes, setMinutes] = useState<number>(MINUTES[MINUTES.length - 1] ?? 60);
  const open = useOpenInEmergency(onOpen);
  const off = whyNotYet(wish);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { category } = wish;
    if (category === null || off !== null || open.isPending) return;
    const reason = { category, words: wish.words.trim() };
    open.mutate(
      { patient: patient.id, reason, minutes },
      {
        onError: (error) => {
          if (error instanceof ApiError && error.code === 'already_in_care') onInCare();
        },
      },
    );
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="md" className="emergency-dialog">
      <form className="ask" onSubmit={submit} noValidate>
        <div className="emergency-title">
          <span className="tile chip-bad">
            <Icon name="emergency" />
          </span>
          <div className="grow">
            <h2 id={id}>{say('console.emergency.open_title', { patient: patient.name })}</h2>
            <p className="quiet">{say('console.emergency.open_more')}</p>
          </div>
        </div>
        <div className="emergency-halves">
          <div className="emergency-why">
            <div>
              <p className="label" aria-hidden="true">
                {say('console.emergency.why')}
              </p>
              <Choices
                label={say('console.emergency.why')}
                choices={CATEGORIES.map((name) => ({
                  id: name,
                  title: say(`console.emergency.reason.${name}`),
                }))}
                chosen={wish.category}
                onChoose={(chosen) =>
                  setWish((old) => ({ ...old, category: CATEGORIES.find((name) => name === chosen) ?? null }))
                }
              />
            </div>
            <div>
              <Field label={say('console.emergency.words')}>
                {(field) => (
                  <textarea
                    {...field}
                    rows={3}
                    maxLength={MOST_WORDS}
                    required
                    value={wish.words}
                    onChange={(event) => setWish((old) => ({ ...old, words: event.target.value }))}
                  />
                )}
              </Field>
              <p className="emergency-count quiet small">
                <span className="grow">{say('console.emergency.words_read')}</span>
                <span className="with-icon">
                  {say('console.emergency.letters', { count: lettersOf(wish.words), least: LEAST_WORDS })}
                  {saysWhy(wish.words) && <Icon name="good" className="emergency-enough" />}
                </span>
              </p>
            </div>
            <div>
              <p className="label" aria-hidden="true">
                {say('console.emergency.how_long')}
              </p>
              <div className="emergency-minutes">
                <Choices
                  label={say('console.emergency.how_long')}
                  choices={MINUTES.map((count) => ({
                    id: String(count),
                    title: say('console.emergency.minutes', { count }),
                  }))}
                  chosen={String(minutes)}
                  onChoose={(chosen) => setMinutes(Number(chosen))}
                />
              </div>
            </div>
          </div>
          <WhatHappens minutes={minutes} />
        </div>
        <p className="note emergency-first">
          <Icon name="consent" />
          <span>
            <b>{say('console.emergency.first')}</b> {say('console.emergency.first_more')}
          </span>
        </p>
        {open.error && (
          <p className="note note-bad" role="alert">
            {problem(open.error)}
          </p>
        )}
        {off && <p className="quiet small">{say(off)}</p>}
        <div className="ask-answers">
          <span className="quiet small grow">{nameOf(me)}</span>
          <Button onClick={onClose}>{say('console.back')}</Button>
          <Button
            type="submit"
            look="danger"
            icon="emergency"
            disabled={off !== null || open.isPending}
            busy={open.isPending}
          >
            {say('console.emergency.open', { count: minutes })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
