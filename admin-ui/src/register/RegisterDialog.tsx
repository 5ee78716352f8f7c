import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { DeskRegistration } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { daySpelt } from '../parts/day-spelt';
import { Field } from '../parts/Field';
import { LanguageField } from '../parts/LanguageField';
import { PhoneField } from '../parts/PhoneField';
import { useProblem } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { ApiError } from '../session/http';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { Doubles } from './Doubles';
import { registerBody, registerProblems, type RegisterWish } from './register-wish';
import { useRegister } from './use-register';

interface RegisterDialogProps {
  onClose(): void;
  /** Of the new patient, or of the one that it turned out to be. */
  onDone(id: string): void;
}

/** A new patient who stands at the desk; whom it may be already is shown before anybody is made. */
export function RegisterDialog({ onClose, onDone }: RegisterDialogProps) {
  const { me, clock, language } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const problem = useProblem();
  const [wish, setWish] = useState<RegisterWish>({
    ...{ fullName: '', dateOfBirth: '', phone: '', language, agreed: false },
  });
  const [tried, setTried] = useState(false);
  const [doubles, setDoubles] = useState<DeskRegistration['doubles']>([]);
  const register = useRegister((answer) => {
    setDoubles(answer.doubles);
    if (answer.id === null) return;
    notify(say('console.register.saved', { name: wish.fullName.trim() }), { type: 'success' });
    onDone(answer.id);
  });
  const found = registerProblems(wish, dayKey(clock.now(), zoneOf(me)));
  const problems = tried ? found : {};
  const wrongPhone = register.error instanceof ApiError && register.error.code === 'phone_invalid';

  function send(): void {
    setTried(true);
    if (Object.keys(found).length === 0) register.mutate(registerBody(wish, doubles.length > 0));
  }
  function set(change: Partial<RegisterWish>): void {
    setWish((old) => ({ ...old, ...change }));
    // They were likely by what stood here before.
    setDoubles([]);
  }
  if (doubles.length > 0) {
    return (
      <Doubles
        doubles={doubles}
        busy={register.isPending}
        error={register.error}
        onTake={onDone}
        onEvenSo={send}
        onBack={() => setDoubles([])}
      />
    );
  }
  return (
    <Ask
      title={say('console.register.title')}
      yes={say('console.register.save')}
      onYes={send}
      busy={register.isPending}
      onNo={onClose}
      error={wrongPhone ? null : register.error}
    >
      <p>{say('console.register.more')}</p>
      <Field label={say('console.register.name')} problem={problems.fullName ? say(problems.fullName) : null}>
        {(field) => (
          <input
            {...field}
            autoComplete="off"
            maxLength={100}
            value={wish.fullName}
            onChange={(event) => set({ fullName: event.target.value })}
          />
        )}
      </Field>
      <DayField
        label={say('console.register.birth')}
        problem={problems.dateOfBirth ? say(problems.dateOfBirth) : null}
        hint={daySpelt(wish.dateOfBirth, (day) =>
          say('console.patient.birth_spelt', { day: format.plainDay(day) }),
        )}
        value={wish.dateOfBirth}
        onChange={(dateOfBirth) => set({ dateOfBirth })}
      />
      <PhoneField
        label={say('console.register.phone')}
        problem={wrongPhone ? problem(register.error) : null}
        value={wish.phone}
        onChange={(phone) => {
          set({ phone });
          if (wrongPhone) register.reset();
        }}
      />
      <p className="quiet small">{say('console.register.phone_more')}</p>
      <LanguageField
        label={say('console.register.language')}
        value={wish.language}
        onChange={(language) => set({ language })}
      />
      <div>
        <label className="tick">
          <input
            type="checkbox"
            checked={wish.agreed}
            aria-invalid={Boolean(problems.agreed)}
            onChange={(event) => set({ agreed: event.target.checked })}
          />
          <span>{say('console.register.consent')}</span>
        </label>
        {problems.agreed && <p className="problem">{say(problems.agreed)}</p>}
      </div>
    </Ask>
  );
}
