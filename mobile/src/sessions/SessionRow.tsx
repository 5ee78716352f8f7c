import { tokens } from '@daktari/design/app';
import type { PlainAppKey } from '@daktari/texts/app';
import { View } from 'react-native';
import { Button } from '../parts/Button';
import { Chip } from '../parts/Chip';
import { Row } from '../parts/Row';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';

export interface SessionRowProps {
  session: { app: string; device: string; lastSeenAt: string; current: boolean };
  disabled: boolean;
  onEnd(): void;
}

/** What it is and when it was last used; this one is ended by signing out, and not here. */
export function SessionRow({
  session: { app, device, lastSeenAt, current },
  disabled,
  onEnd,
}: SessionRowProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const zone = phoneZone();
  const kind = say(appKey(app));
  // `Chrome on Android` where that is known.
  const name = device === '' ? kind : device;
  const time = `${format.farDay(lastSeenAt, zone)} ${format.time(lastSeenAt, zone)}`;
  return (
    <View>
      <Row
        icon={app === 'patient-app' ? 'device-mobile-bold' : 'desktop-duotone'}
        title={name}
        more={[...(device === '' ? [] : [kind]), say('app.sessions.seen', { time })].join(' · ')}
      />
      <View style={styles.end}>
        {current ? (
          <Chip tone="success" icon="check-circle-fill" label={say('app.sessions.here')} />
        ) : (
          <Button
            kind="outline"
            small
            icon="sign-out-bold"
            label={say('app.sessions.end_which', { device: name })}
            disabled={disabled}
            onPress={onEnd}
          />
        )}
      </View>
    </View>
  );
}

const APPS = ['patient-app', 'console', 'cms', 'account'] as const;

function appKey(app: string): PlainAppKey {
  return `app.sessions.app.${APPS.find((each) => each === app) ?? 'other'}`;
}

const useStyles = themed(() => ({
  end: { alignItems: 'flex-start', paddingHorizontal: tokens.space['4'], paddingBottom: tokens.space['3'] },
}));
