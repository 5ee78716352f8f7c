import { useState } from 'react';
import { useText } from '../console-context';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { FindPerson } from './FindPerson';
import type { Named } from './trail-filter';
import type { FoundPerson } from './use-trail';

interface PersonFilterProps {
  kind: 'patient' | 'colleague';
  chosen: Named | null;
  onChoose(person: FoundPerson | null): void;
}

/** One person whom the trail is narrowed to, or everybody. */
export function PersonFilter({ kind, chosen, onChoose }: PersonFilterProps) {
  const say = useText();
  const [isAsking, setIsAsking] = useState(false);
  const label = say(`console.trail.${kind}`);
  return (
    <div>
      <span className="label" id={`filter-${kind}`}>
        {label}
      </span>
      <span className="with-icon" role="group" aria-labelledby={`filter-${kind}`}>
        <Button icon="search" onClick={() => setIsAsking(true)}>
          {chosen?.name ?? say(kind === 'patient' ? 'console.trail.any_patient' : 'console.trail.anybody')}
        </Button>
        {chosen && (
          <button
            type="button"
            className="icon-button"
            aria-label={say('console.trail.clear', { name: chosen.name })}
            onClick={() => onChoose(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {isAsking && (
        <FindPerson
          kind={kind}
          onClose={() => setIsAsking(false)}
          onFound={(person) => {
            setIsAsking(false);
            onChoose(person);
          }}
        />
      )}
    </div>
  );
}
