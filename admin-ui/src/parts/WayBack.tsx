import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';

interface WayBackProps {
  to: string;
  label: string;
  /** Other ways on. */
  children?: ReactNode;
}

/** From a page to the list above it. */
export function WayBack({ to, label, children }: WayBackProps) {
  return (
    <p className="way-back">
      <Link to={to}>
        <Icon name="previous" />
        {label}
      </Link>
      {children}
    </p>
  );
}
