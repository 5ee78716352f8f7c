import { useText } from '../console-context';
import type { NoteContent } from '../data/records';
import { Button } from '../parts/Button';
import { CODE_LISTS } from './code-lists';
import { partId } from './part-id';

type Diagnoses = NoteContent['diagnoses'];
const MOST = 20;

/** What the patient has, a row each, with a code where somebody knows it. */
export function DiagnosisRows({
  diagnoses,
  onChange,
}: {
  diagnoses: Diagnoses;
  onChange(next: Diagnoses): void;
}) {
  const say = useText();
  const set = (at: number, change: Partial<Diagnoses[number]>): void =>
    onChange(diagnoses.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className="visit-note-rows">
      <legend className="label">{say('console.note.diagnoses')}</legend>
      {diagnoses.map(({ text, code, system }, index) => {
        const number = index + 1;
        return (
          <div key={index} className="visit-note-row">
            <input
              aria-label={say('console.note.diagnosis', { number })}
              value={text}
              maxLength={200}
              onChange={(event) => set(index, { text: event.target.value })}
            />
            <select
              aria-label={say('console.note.system', { number })}
              value={system ?? ''}
              onChange={({ target }) =>
                set(index, target.value === '' ? { system: null, code: null } : { system: target.value })
              }
            >
              <option value="">{say('console.note.no_code')}</option>
              {CODE_LISTS.map((list) => (
                <option key={list.system} value={list.system}>
                  {list.name}
                </option>
              ))}
            </select>
            {system !== null && (
              <input
                className="code"
                aria-label={say('console.note.code', { number })}
                placeholder={say('console.note.code_hint')}
                value={code ?? ''}
                maxLength={40}
                onChange={(event) => set(index, { code: codeOf(event.target.value) })}
              />
            )}
            <Button
              small
              look="text"
              icon="close"
              aria-label={say('console.note.remove_diagnosis', { number })}
              onClick={() => onChange(diagnoses.filter((_each, at) => at !== index))}
            />
          </div>
        );
      })}
      <span id={partId('diagnoses')} tabIndex={-1}>
        <Button
          small
          icon="add"
          disabled={diagnoses.length >= MOST}
          onClick={() => onChange([...diagnoses, { text: '', code: null, system: null }])}
        >
          {say('console.note.add_diagnosis')}
        </Button>
      </span>
    </fieldset>
  );
}

/** As code lists write them: without spaces. */
function codeOf(typed: string): string | null {
  const code = typed.replace(/[^\w.&/-]/g, '');
  return code === '' ? null : code;
}
