import type { ReactNode } from 'react';

interface HeadRowProps {
  /** By column, in the order of the table; cells on a phone say them by `data-label`. */
  heads: Readonly<Record<string, string>>;
  /** Columns that are not always there. */
  children?: ReactNode;
}

export function HeadRow({ heads, children }: HeadRowProps) {
  return (
    <thead>
      <tr>
        {Object.entries(heads).map(([name, head]) => (
          <th key={name} scope="col">
            {head}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
