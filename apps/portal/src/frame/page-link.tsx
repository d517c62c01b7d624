import { Link as DesignLink, type LinkProps as DesignLinkProps } from '@digdir/designsystemet-react';
import { Link, type LinkProps } from 'react-router';
import { usePath } from './path.js';

/** A link to a page of the portal, by its path without a language. */
export const PageLink = ({
  to,
  children,
  'data-color': color,
  ...more
}: Omit<LinkProps, 'to'> & { to: string; 'data-color'?: DesignLinkProps['data-color'] }): React.ReactNode => {
  const path = usePath();
  return (
    <DesignLink asChild data-color={color}>
      <Link to={path(to)} {...more}>
        {children}
      </Link>
    </DesignLink>
  );
};
