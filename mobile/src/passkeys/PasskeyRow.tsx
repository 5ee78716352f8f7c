import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Button } from '../parts/Button';
import { Row } from '../parts/Row';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';
import type { Passkey } from './use-passkeys';

export interface PasskeyRowProps {
  passkey: Passkey;
  disabled: boolean;
  onRemove(): void;
}

export function PasskeyRow({
  passkey: { name, createdAt, lastUsedAt },
  disabled,
  onRemove,
}: PasskeyRowProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  const day = (at: string): string => format.farDay(at, phoneZone());
  const used =
    lastUsedAt === null ? say('app.passkeys.unused') : say('app.passkeys.used', { date: day(lastUsedAt) });
  return (
    <View>
      <Row
        icon="fingerprint-duotone"
        title={name}
        more={`${say('app.passkeys.since', { date: day(createdAt) })} · ${used}`}
      />
      <View style={styles.end}>
        <Button
          kind="outline"
          small
          icon="x-bold"
          label={say('app.passkeys.remove_which', { name })}
          disabled={disabled}
          onPress={onRemove}
        />
      </View>
    </View>
  );
}

const useStyles = themed(() => ({
  end: { alignItems: 'flex-start', paddingHorizontal: tokens.space['4'], paddingBottom: tokens.space['3'] },
}));
