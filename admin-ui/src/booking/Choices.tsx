import { useId, type ReactNode } from 'react';

interface ChoicesProps {
  label: string;
  choices: readonly { id: string; title: ReactNode; more?: ReactNode }[];
  chosen: string | null;
  onChoose(id: string): void;
}

/** One of a few, each with a line about it. */
export function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend className="only-read">{label}</legend>
      {choices.map(({ id, title, more }) => (
        <label key={id} className="choice">
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span className="grow">
            <b>{title}</b>
            {more && <span className="quiet small below">{more}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
