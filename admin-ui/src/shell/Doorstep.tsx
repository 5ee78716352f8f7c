import { consoleText, type PlainConsoleKey, type Language } from '@daktari/texts/console';
import { Icon, type IconName } from '../parts/Icon';
import { Brand } from './Brand';

/** Why somebody stands outside. */
export type DoorstepProblem = 'signed-out' | 'refused' | 'unreachable' | 'not-staff';

interface DoorstepProps {
  problem: DoorstepProblem;
  language: Language;
  onSignIn(): void;
}

interface Words {
  icon: IconName;
  title: PlainConsoleKey;
  text: PlainConsoleKey;
}

/** Outside of the console: no name of a patient shows here. */
export function Doorstep({ problem, language, onSignIn }: DoorstepProps) {
  const { icon, title, text } = wordsOf(problem, window.location.search);
  const say = (key: PlainConsoleKey): string => consoleText(language, key);
  return (
    <div className="doorstep">
      <section className="doorstep-field">
        <Brand />
      </section>
      <main className="doorstep-main">
        <div className="card doorstep-card">
          <Icon name={icon} className="empty-icon" />
          <h1>{say(title)}</h1>
          <p>{say(text)}</p>
          {problem === 'not-staff' ? (
            <a className="button button-primary" href="/account">
              {say('console.door.patients')}
            </a>
          ) : (
            <button type="button" className="button button-action" onClick={onSignIn}>
              {say('console.door.sign_in')}
            </button>
          )}
        </div>
      </main>
    </div>
  );
}

function wordsOf(problem: DoorstepProblem, search: string): Words {
  switch (problem) {
    case 'signed-out': {
      const idle = new URLSearchParams(search).get('why') === 'idle';
      return {
        icon: 'lock',
        title: 'console.door.out',
        text: idle ? 'console.door.out_idle' : 'console.door.out_asked',
      };
    }
    case 'refused':
      return { icon: 'lock', title: 'console.door.refused', text: 'console.door.refused_more' };
    case 'unreachable':
      return { icon: 'offline', title: 'console.door.unreachable', text: 'console.door.unreachable_more' };
    case 'not-staff':
      return { icon: 'account', title: 'console.door.not_staff', text: 'console.door.not_staff_more' };
  }
}
