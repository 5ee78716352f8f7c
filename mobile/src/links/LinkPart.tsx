import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { Button } from '../parts/Button';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { themed } from '../theme/themed';
import { phoneZone } from '../time/phone-zone';

export interface Linked {
  id: string;
  kind: 'self' | 'parent' | 'guardian' | 'carer';
  name: string;
  until: string | null;
}

export interface LinkPartProps {
  title: string;
  none: string;
  links: readonly Linked[];
  disabled: boolean;
  onEnd(link: Linked): void;
}

export function LinkPart({ title, none, links, disabled, onEnd }: LinkPartProps) {
  const say = useText();
  const format = useFormat();
  const styles = useStyles();
  return (
    <View style={styles.part}>
      <Words kind="h3" heading={2}>
        {title}
      </Words>
      {links.length === 0 ? (
        <Words tone="ink2">{none}</Words>
      ) : (
        <CardRows>
          {links.map((link) => (
            <View key={link.id}>
              <Row icon="user-duotone" title={link.name} more={moreOf(link)} />
              <View style={styles.end}>
                <Button
                  kind="outline"
                  small
                  icon="x-bold"
                  label={say('app.links.end', { name: link.name })}
                  disabled={disabled}
                  onPress={() => onEnd(link)}
                />
              </View>
            </View>
          ))}
        </CardRows>
      )}
    </View>
  );

  function moreOf({ kind, until }: Linked): string {
    const end = until === null ? [] : [say('app.links.until', { date: format.farDay(until, phoneZone()) })];
    return [say(`app.links.kind.${kind}`), ...end].join(' · ');
  }
}

const useStyles = themed(() => ({
  part: { gap: tokens.space['2'] },
  end: { alignItems: 'flex-start', paddingHorizontal: tokens.space['4'], paddingBottom: tokens.space['3'] },
}));
