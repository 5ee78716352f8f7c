import { TextField, type TextFieldProps } from './TextField';

export type PhoneFieldProps = Omit<TextFieldProps, 'inputMode' | 'maxLength' | 'prefix'>;

/** A phone number: one of Kenya until what is typed begins otherwise. */
export function PhoneField(props: PhoneFieldProps) {
  const prefix = /^[+0]/.test(props.value) ? {} : { prefix: '+254' };
  return <TextField {...props} {...prefix} inputMode="tel" maxLength={20} />;
}
