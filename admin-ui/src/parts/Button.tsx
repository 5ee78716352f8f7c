import type { ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router-dom';
import { Icon, type IconName } from './Icon';

/** `action` is the mango: the one next step of a screen, and only one of them. */
type Look = 'action' | 'primary' | 'outline' | 'soft' | 'text' | 'danger';

interface Shared {
  look?: Look;
  icon?: IconName;
  small?: boolean;
}

type ButtonProps = Shared & { busy?: boolean } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;

export function Button({
  look = 'outline',
  icon,
  small = false,
  busy = false,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={classOf(look, small)} aria-busy={busy || undefined} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({
  look = 'outline',
  icon,
  small = false,
  children,
  ...rest
}: Shared & Omit<LinkProps, 'className'>) {
  return (
    <Link className={classOf(look, small)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

function classOf(look: Look, small: boolean): string {
  return `button button-${look}${small ? ' button-small' : ''}`;
}
