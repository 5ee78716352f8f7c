import { tokens } from '@daktari/design/app';
import { useState } from 'react';
import { TextInput, View } from 'react-native';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { Words } from './Words';

export const CODE_LENGTH = 6;

/** One real input, so that phones fill it in and screen readers read it; six cells drawn under it. */
export function CodeCells({
  code,
  onChange,
  wrong,
  label,
  hidden = false,
}: {
  code: string;
  onChange(code: string): void;
  wrong: boolean;
  /** What is typed, where it is not the code of a message. */
  label?: string;
  /** Nobody beside reads it, and no phone fills it in. */
  hidden?: boolean;
}) {
  const say = useText();
  const styles = useStyles();
  const [focused, setFocused] = useState(false);
  return (
    <View style={styles.whole}>
      <View style={styles.cells} aria-hidden>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          <View
            key={at}
            style={[
              styles.cell,
              at === CODE_LENGTH / 2 && styles.gap,
              wrong && styles.wrong,
              focused && at === Math.min(code.length, CODE_LENGTH - 1) && styles.next,
            ]}
          >
            <Words kind="h2">{at < code.length ? (hidden ? '•' : code[at]) : ' '}</Words>
          </View>
        ))}
      </View>
      <TextInput
        value={code}
        onChangeText={(typed) => onChange(typed.replace(/\D/g, '').slice(0, CODE_LENGTH))}
        aria-label={label ?? say('page.code.label')}
        {...{ 'aria-invalid': wrong }}
        autoFocus
        autoComplete={hidden ? 'off' : 'one-time-code'}
        textContentType={hidden ? 'none' : 'oneTimeCode'}
        secureTextEntry={hidden}
        inputMode="numeric"
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        caretHidden
        style={styles.input}
      />
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  whole: { position: 'relative' },
  cells: { flexDirection: 'row', gap: 6 },
  cell: {
    flex: 1,
    minWidth: 0,
    minHeight: 62,
    alignItems: 'center',
    justifyContent: 'center',
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 16,
    backgroundColor: colours.surface,
  },
  gap: { marginLeft: tokens.space['3'] },
  next: { borderWidth: 2.5, borderColor: colours.focus, boxShadow: `0 0 0 3px ${colours.focusHalo}` },
  wrong: { borderColor: colours.danger },
  input: { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0, opacity: 0, fontSize: 16 },
}));
