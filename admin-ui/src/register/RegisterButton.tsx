import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useConsole, useText } from '../console-context';
import { Button } from '../parts/Button';
import { mayCall } from '../session/me';
import { RegisterDialog } from './RegisterDialog';

/** Registers who stands at the desk and goes to their page; absent for who may not. */
export function RegisterButton({ look = 'outline' }: { look?: 'action' | 'outline' }) {
  const { me } = useConsole();
  const say = useText();
  const navigate = useNavigate();
  const [registering, setRegistering] = useState(false);
  if (!mayCall(me, 'patients.register-at-desk')) return null;
  return (
    <>
      <Button look={look} icon="add" onClick={() => setRegistering(true)}>
        {say('console.register.title')}
      </Button>
      {registering && (
        <RegisterDialog
          onClose={() => setRegistering(false)}
          onDone={(id) => navigate(`/patients/${id}/show`)}
        />
      )}
    </>
  );
}
