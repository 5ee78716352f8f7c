import type { ReactNode } from 'react';
import { Pressable, View } from 'react-native';
import { themed } from '../theme/themed';
import { Icon, type IconName } from './Icon';
import { IconTile, type TileTone } from './IconTile';
import { Words } from './Words';
import { ROW } from './row-look';

export interface RowProps {
  icon?: IconName;
  tone?: TileTone;
  title: string;
  more?: string;
  /** At the end, where the row does nothing. */
  end?: ReactNode;
  onPress?(): void;
  /** Off, and `more` says why or until when. */
  disabled?: boolean;
  role?: 'button' | 'link';
}

/** A row of a card; one that can be pressed ends with an arrow. */
export function Row({ icon, tone, title, more, end, onPress, disabled, role = 'button' }: RowProps) {
  const styles = useStyles();
  const words = disabled ? 'ink3' : 'ink';
  const body = (
    <>
      {icon && <IconTile name={icon} tone={disabled ? 'quiet' : (tone ?? 'primary')} />}
      <View style={styles.words}>
        <Words kind="title" tone={words}>
          {title}
        </Words>
        {more !== undefined && (
          <Words kind="small" tone={disabled ? 'ink3' : 'ink2'}>
            {more}
          </Words>
        )}
      </View>
      {end ??
        (onPress && <Icon name={disabled ? 'hourglass-medium-bold' : 'caret-right-bold'} tone="ink2" />)}
    </>
  );
  if (!onPress) return <View style={styles.row}>{body}</View>;
  return (
    <Pressable
      role={role}
      aria-disabled={disabled === true}
      disabled={disabled === true}
      onPress={onPress}
      style={({ pressed }) => [styles.row, pressed && styles.pressed]}
    >
      {body}
    </Pressable>
  );
}

const useStyles = themed(({ colours }) => ({
  row: ROW,
  pressed: { backgroundColor: colours.surfaceSunken },
  words: { flex: 1, minWidth: 0 },
}));
