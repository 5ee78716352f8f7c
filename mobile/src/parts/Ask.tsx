import { tokens } from '@daktari/design/app';
import { Modal, Platform, Pressable, View } from 'react-native';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { useCalm } from '../theme/use-calm';
import { Button, type ButtonKind } from './Button';
import { Words } from './Words';

export interface AskProps {
  open: boolean;
  title: string;
  more: string;
  yes: string;
  kind?: ButtonKind;
  onYes(): void;
  onNo(): void;
}

/** A question from the bottom of the screen, before something that is not undone. */
export function Ask({ open, title, more, yes, kind = 'primary', onYes, onNo }: AskProps) {
  const say = useText();
  const styles = useStyles();
  const calm = useCalm();
  return (
    <Modal
      visible={open}
      transparent
      aria-label={title}
      animationType={calm ? 'none' : 'fade'}
      onRequestClose={onNo}
    >
      <View style={styles.whole}>
        <Pressable style={styles.scrim} onPress={onNo} aria-hidden tabIndex={-1} />
        <View {...(Platform.OS === 'web' ? {} : { 'aria-modal': true })} style={styles.sheet}>
          <Words kind="h3" heading={2}>
            {title}
          </Words>
          <Words tone="ink2">{more}</Words>
          <Button kind={kind} label={yes} onPress={onYes} />
          <Button kind="outline" label={say('app.cancel')} onPress={onNo} />
        </View>
      </View>
    </Modal>
  );
}

const useStyles = themed(({ colours }) => ({
  whole: { flex: 1, justifyContent: 'flex-end' },
  scrim: { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0, backgroundColor: colours.scrim },
  sheet: {
    width: '100%',
    maxWidth: 592,
    alignSelf: 'center',
    gap: tokens.space['3'],
    padding: tokens.space['5'],
    borderTopLeftRadius: 24,
    borderTopRightRadius: 24,
    backgroundColor: colours.surface,
    boxShadow: tokens.elevation['3'],
  },
}));
