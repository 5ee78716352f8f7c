import { tokens } from '@daktari/design/app';
import { useId, useState } from 'react';
import { TextInput, View, type TextInputProps } from 'react-native';
import { themed } from '../theme/themed';
import { useTheme } from '../theme/ThemeProvider';
import { Icon } from './Icon';
import { Words } from './Words';

export interface TextFieldProps extends Pick<
  TextInputProps,
  | 'autoCapitalize'
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'maxLength'
  | 'onSubmitEditing'
  | 'secureTextEntry'
  | 'textContentType'
> {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  /** What is wrong and how to mend it; what was typed stays. */
  error?: string | null;
  /** Stands before what is typed, and belongs to it. */
  prefix?: string;
  large?: boolean;
}

/** A labelled field: the label stands above it, never inside. */
export function TextField({ label, value, onChange, hint, error, prefix, large, ...input }: TextFieldProps) {
  const { colours, type } = useTheme();
  const styles = useStyles();
  const id = useId();
  const [focused, setFocused] = useState(false);
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <View style={styles.field}>
      <Words kind="smallStrong" nativeID={`${id}-label`}>
        {label}
      </Words>
      <View style={[styles.box, focused && styles.focused, error != null && styles.wrong]}>
        {prefix !== undefined && (
          <>
            <Words kind="bodyStrong">{prefix}</Words>
            <View style={styles.line} aria-hidden />
          </>
        )}
        <TextInput
          autoCapitalize="none"
          autoCorrect={false}
          {...input}
          value={value}
          onChangeText={onChange}
          aria-label={label}
          aria-labelledby={`${id}-label`}
          {...{ 'aria-describedby': about, 'aria-invalid': error != null }}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          placeholderTextColor={colours.ink3}
          style={[styles.input, type[large ? 'h3' : 'body'], { color: colours.ink }]}
        />
      </View>
      {error != null && (
        <View style={styles.error} role="alert" aria-live="assertive">
          <Icon name="warning-circle-fill" tone="danger" size={18} />
          <Words kind="small" tone="danger" nativeID={`${id}-error`} style={styles.grow}>
            {error}
          </Words>
        </View>
      )}
      {error == null && hint !== undefined && (
        <Words kind="small" tone="ink2" nativeID={`${id}-hint`}>
          {hint}
        </Words>
      )}
    </View>
  );
}

const useStyles = themed(({ colours }) => ({
  field: { gap: tokens.space['2'] },
  box: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: tokens.space['3'],
    minHeight: tokens.size.fieldPatient,
    paddingHorizontal: tokens.space['4'],
    borderWidth: 1.5,
    borderColor: colours.control,
    borderRadius: 14,
    backgroundColor: colours.surface,
  },
  focused: {
    borderColor: colours.focus,
    boxShadow: `0 0 0 2px ${colours.focusHalo}, 0 0 0 5px ${colours.focus}`,
  },
  wrong: { borderColor: colours.danger },
  line: { width: 1, alignSelf: 'stretch', marginVertical: 10, backgroundColor: colours.border },
  input: { flex: 1, minWidth: 0, paddingVertical: tokens.space['3'] },
  error: { flexDirection: 'row', gap: tokens.space['2'] },
  grow: { flexShrink: 1 },
}));
