import { useConsole, useText } from '../console-context';
import { ButtonLink } from '../parts/Button';
import { mayCall } from '../session/me';

/** To a visit now and to one at a time to come, for who may book; else nothing. */
export function BookLinks({ look = 'action' }: { look?: 'action' | 'primary' }) {
  const { me } = useConsole();
  const say = useText();
  if (!mayCall(me, 'visits.book')) return null;
  return (
    <>
      <ButtonLink icon="patients" to="/walk-in">
        {say('console.book.walk_in')}
      </ButtonLink>
      <ButtonLink look={look} icon="add" to="/book">
        {say('console.book.nav')}
      </ButtonLink>
    </>
  );
}
