import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useConsole, useText } from '../console-context';
import { useFormat } from '../parts/use-format';
import { nameOf } from '../session/me';

/** On paper only: whose list this is, of when, and who took it away. */
export function PrintHead() {
  const { me, clock } = useConsole();
  const say = useText();
  const format = useFormat();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const look = (): void => flushSync(() => setNow(clock.now()));
    window.addEventListener('beforeprint', look);
    return () => window.removeEventListener('beforeprint', look);
  }, [clock]);
  return (
    <div className="print-head" aria-hidden="true">
      <b>{me.clinic?.name ?? 'Daktari'}</b>
      <span>
        {say('console.print.by', { when: `${format.farDay(now)}, ${format.time(now)}`, who: nameOf(me) })}
      </span>
    </div>
  );
}
