import type { SelectHTMLAttributes } from 'react';
import { useText } from '../console-context';
import { STAFF_ROLES } from '../data/records';
import { roleKey } from './role-key';

interface RoleSelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value: string;
  onChoose(role: string): void;
}

export function RoleSelect({ value, onChoose, ...field }: RoleSelectProps) {
  const say = useText();
  return (
    <select {...field} value={value} onChange={(event) => onChoose(event.target.value)}>
      {STAFF_ROLES.map((role) => (
        <option key={role} value={role}>
          {say(roleKey(role))}
        </option>
      ))}
    </select>
  );
}
