import { useRouter } from 'expo-router';
import { useState } from 'react';
import { canPasskeys } from '../passkeys/passkey';
import { Button } from '../parts/Button';
import { CardRows } from '../parts/Card';
import { Note } from '../parts/Note';
import { Row } from '../parts/Row';
import { Screen } from '../parts/Screen';
import { TextField } from '../parts/TextField';
import { Words } from '../parts/Words';
import type { Way } from '../session/tokens';
import { useText } from '../texts/TextsProvider';
import { PasskeyWay } from './PasskeyWay';
import { shownWays, type ShownWay } from './flow';
import { FIELDS, isWrongDay, proofOf, WAY_ROWS } from './proof-fields';
import { useSignIn } from './SignInProvider';
import { useBusy } from './use-busy';

/** The code was right and this phone is new: one thing more, of several that will do. */
export function ProofScreen({ ways }: { ways: readonly Way[] }) {
  const say = useText();
  const router = useRouter();
  const { showProof } = useSignIn();
  const { busy, trouble, setTrouble, run } = useBusy();
  const offered = shownWays(ways);
  const [way, setWay] = useState<ShownWay | null>(offered[0] ?? null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrongDay, setWrongDay] = useState(false);

  const fields = way ? FIELDS[way] : [];
  const isWhole = fields.every(({ name }) => (typed[name] ?? '').trim() !== '');

  function choose(next: ShownWay): void {
    setWay(next);
    setTyped({});
    setTrouble(null);
    setWrongDay(false);
  }
  function send(): void {
    const isWrong = fields.some(({ name }) => isWrongDay(name, typed));
    setWrongDay(isWrong);
    if (isWrong) return;
    if (!isWhole) setTrouble(say('app.session.missing'));
    else if (way) void run(() => showProof(proofOf(way, typed)));
  }

  function errorOf(name: string, at: number): string | null {
    if (wrongDay && isWrongDay(name, typed)) return say('app.session.birth_date_wrong');
    return at === fields.length - 1 ? trouble : null;
  }

  return (
    <Screen
      title={say('app.session.proof')}
      onBack={() => router.replace('/sign-in')}
      footer={
        way && (
          <Button
            kind="action"
            label={say('app.session.go_on')}

            busy={busy}
            onPress={send}
          />
        )
      }
    >
      <Words>{say('app.session.proof_more')}</Words>
      {!way && !(ways.includes('passkey') && canPasskeys()) && (
        <Note icon="warning-circle-fill">{say('app.session.nothing_fits')}</Note>
      )}
      {fields.map(({ name, label, hint, ...input }, at) => (
        <TextField
          key={`${way}-${name}`}
          {...input}
          label={say(label)}
          value={typed[name] ?? ''}
          onChange={(text) => {
            setTyped({ ...typed, [name]: text });
            setTrouble(null);
            setWrongDay(false);
          }}
          onSubmitEditing={send}
          error={errorOf(name, at)}
          {...(hint ? { hint: say(hint) } : {})}
        />
      ))}
      {ways.includes('passkey') && <PasskeyWay />}
      {offered.length > 1 && (
        <CardRows>
          {offered
            .filter((other) => other !== way)
            .map((other) => (
              <Row
                key={other}
                icon={WAY_ROWS[other].icon}
                title={say(WAY_ROWS[other].label)}
                onPress={() => choose(other)}
              />
            ))}
        </CardRows>
      )}
      <Words kind="small" tone="ink2">
        {say('page.proof.at_clinic')}
      </Words>
    </Screen>
  );
}
