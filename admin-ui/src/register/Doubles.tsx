import { useText } from '../console-context';
import type { DeskRegistration } from '../data/records';
import { Ask } from '../parts/Ask';
import { Avatar } from '../parts/Avatar';
import { Button } from '../parts/Button';
import { useFormat } from '../parts/use-format';

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
  const format = useFormat();
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
        {doubles.map(({ id, fullName, dateOfBirth, phone }) => (
          <li key={id} className="double">
            <Avatar name={fullName} />
            <span className="grow">
              <span className="people-name">{fullName}</span>
              <span className="quiet small below">
                {[
                  ...(dateOfBirth
                    ? [say('console.register.born', { day: format.plainDay(dateOfBirth) })]
                    : []),
                  phone ?? say('console.register.no_phone'),
                ].join(' · ')}
              </span>
            </span>
            <Button small look="primary" onClick={() => onTake(id)}>
              {say('console.register.take')}
              <span className="only-read"> {fullName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Ask>
  );
}
