import { useText } from '../console-context';
import type { DeskRegistration } from '../data/records';
import { Ask } from '../parts/Ask';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { usePersonLine } from '../parts/use-person-line';

interface DoublesProps {
  doubles: DeskRegistration['doubles'];
  busy: boolean;
  error: unknown;
  onTake(id: string): void;
  onEvenSo(): void;
  onBack(): void;
}

/** Whom it may be already. Nobody was registered yet. */
export function Doubles({ doubles, busy, error, onTake, onEvenSo, onBack }: DoublesProps) {
  const say = useText();
  const personLine = usePersonLine();
  return (
    <Ask
      title={say('console.register.doubles')}
      yes={say('console.register.even_so')}
      onYes={onEvenSo}
      busy={busy}
      onNo={onBack}
      error={error}
    >
      <p>{say('console.register.doubles_more')}</p>
      <ul className="people">
        {doubles.map((person) => (
          <li key={person.id} className="double">
            <Avatar name={person.fullName} />
            <span className="grow">
              <span className="people-name">{person.fullName}</span>
              <span className="quiet small below">{personLine(person)}</span>
            </span>
            <Button small look="primary" onClick={() => onTake(person.id)}>
              {say('console.register.take')}
              <span className="only-read"> {person.fullName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Ask>
  );
}
