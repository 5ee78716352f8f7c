import { tokens } from '@daktari/design/app';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { View } from 'react-native';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { TextLink } from '../parts/TextLink';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import { AgainRows } from './AgainRows';
import { CODE_LENGTH, CodeCells } from '../parts/CodeCells';
import { SENT_BY } from './channel-words';
import type { Channel, SentCode } from './flow';
import { phoneToShow } from './phone';
import { useSignIn } from './SignInProvider';
import { useBusy } from './use-busy';

/** Six figures; after the last one it goes on by itself (p18). */
export function CodeScreen({ sent }: { sent: SentCode }) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const router = useRouter();
  const toast = useToast();
  const { showCode, askAgain } = useSignIn();
  const { busy, trouble, setTrouble, run } = useBusy();
  const [code, setCode] = useState('');
  const toGo = CODE_LENGTH - code.length;

  async function show(whole: string): Promise<void> {
    const isRight = await run(() => showCode(whole));
    if (!isRight) setCode('');
  }

  function type(next: string): void {
    setCode(next);
    if (next !== '') setTrouble(null);
    if (next.length === CODE_LENGTH && !busy) void show(next);
  }

  async function again(by: Channel): Promise<void> {
    const isSent = await run(() => askAgain(by));
    if (isSent) toast({ words: say(SENT_BY[by]) });
  }

  const label =
    toGo === 1
      ? say('page.code.to_go_one')
      : toGo > 1
        ? say('page.code.to_go', { count: toGo })
        : say('page.code.sign_in');
  return (
    <Screen
      title={say('page.code.title')}
      onBack={() => router.back()}
      footer={
        <>
          <Button
            kind="action"
            label={label}
            disabled={toGo > 0}
            busy={busy}
            onPress={() => void show(code)}
          />
          <Words kind="small" tone="ink2" align="center">
            {say('page.code.by_itself')}
          </Words>
        </>
      }
    >
      <View style={styles.to}>
        <Words kind="h2" heading={2}>
          {say(SENT_BY[sent.by])}
        </Words>
        <View style={styles.line}>
          <Words>{say('page.code.to', { phone: phoneToShow(sent.phone) })}</Words>
          <TextLink label={say('page.code.change')} onPress={() => router.back()} />
        </View>
      </View>
      <CodeCells code={code} onChange={type} wrong={trouble !== null} />
      <Words kind="small" tone="ink2">
        {say('page.code.valid_until', {
          time: format.time(new Date(sent.expiresAt).toISOString(), phoneZone()),
        })}
      </Words>
      {trouble !== null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {trouble}
        </Note>
      )}
      <Note tone="warning" icon="hand-palm-bold">
        <Words kind="bodyStrong" inline>
          {say('page.code.keep')}
        </Words>{' '}
        {say('page.code.keep_more')}
      </Note>
      <AgainRows sent={sent} busy={busy} onAsk={(by) => void again(by)} />
    </Screen>
  );
}

const useStyles = themed(() => ({
  to: { gap: tokens.space['1'] },
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.space['3'],
  },
}));
