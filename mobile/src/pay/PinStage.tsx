import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import type { Visit } from '../api/use-visits';
import { Icon } from '../parts/Icon';
import { Words } from '../parts/Words';
import { phoneInPart } from '../sign-in/phone';
import { countdown } from '../sign-in/wait';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import type { Stage } from './pay-stage';
import { PhoneDrawing } from './PhoneDrawing';
import { Steps } from './Steps';

export interface PinStageProps {
  visit: Visit;
  stage: Extract<Stage, { kind: 'asked' | 'pin' }>;
  now: Date;
  /** The phone that was asked, where it is not the own one. */
  otherPhone: string | null;
}

/** The request is on its way, or waits for the PIN on the phone. There is no field for a PIN here, ever. */
export function PinStage({ visit, stage, now, otherPhone }: PinStageProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const isThere = stage.kind === 'pin';
  const soon =
    stage.kind === 'asked' && stage.at !== null
      ? say('app.pay.soon', { time: format.time(stage.at, visit.timeZone) })
      : null;
  const sent =
    otherPhone === null
      ? say('app.pay.step_sent')
      : say('app.pay.step_sent_to', { phone: phoneInPart(otherPhone) });
  const pin = say(otherPhone === null ? 'app.pay.pin' : 'app.pay.pin_other');
  return (
    <>
      <PhoneDrawing />
      <View role="status" style={styles.words}>
        <Words kind="h2" heading={2} align="center">
          {isThere ? pin : say('app.pay.asked')}
        </Words>
        <Words align="center">{say(isThere ? 'app.pay.pin_more' : 'app.pay.asked_more')}</Words>
        {soon !== null && (
          <Words kind="bodyStrong" align="center">
            {soon}
          </Words>
        )}
      </View>
      <Steps
        steps={[
          { state: isThere ? 'done' : 'now', words: sent },
          {
            state: isThere ? 'now' : 'open',
            words: say('app.pay.step_pin'),
            ...(stage.kind === 'pin'
              ? { end: say('app.pay.left', { time: countdown(stage.untilMs - now.getTime()) }) }
              : {}),
          },
          { state: 'open', words: say('app.pay.step_done') },
        ]}
      />
      <View style={styles.line}>
        <Icon name="chat-text-duotone" size={24} tone="ink2" />
        <Words tone="ink2" style={styles.grow}>
          {say('app.pay.leave')}
        </Words>
      </View>
    </>
  );
}

const useStyles = themed(() => ({
  words: { gap: tokens.space['2'] },
  line: { flexDirection: 'row', gap: tokens.space['3'] },
  grow: { flex: 1, minWidth: 0 },
}));
