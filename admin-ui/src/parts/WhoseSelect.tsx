import { titled } from '../session/me';

interface WhoseSelectProps {
  label: string;
  people: readonly { id: string; fullName: string; title: string | null }[];
  value: string | null;
  onChoose(id: string): void;
}

/** Whose page it is, among colleagues. */
export function WhoseSelect({ label, people, value, onChoose }: WhoseSelectProps) {
  if (people.length === 0) return null;
  return (
    <label className="whose">
      <span className="only-read">{label}</span>
      <select value={value ?? ''} onChange={({ target }) => onChoose(target.value)}>
        {people.map(({ id, fullName, title }) => (
          <option key={id} value={id}>
            {titled(title, fullName)}
          </option>
        ))}
      </select>
    </label>
  );
}
