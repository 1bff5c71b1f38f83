// A link that looks like a button and stays in the tab.
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { followInside } from './links.ts';

export interface LinkButtonProps {
  readonly href: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly icon?: ButtonProps['icon'];
  readonly size?: ButtonProps['size'];
  readonly className?: string;
  /** What the link says to screen readers, when the text alone does not tell where it leads. */
  readonly label?: string;
  readonly children?: ReactNode;
}

export function LinkButton({ href, label, children, ...look }: LinkButtonProps) {
  const [, navigate] = useLocation();
  return (
    <Button as="a" href={href} aria-label={label} onClick={followInside(navigate)} {...look}>
      {children}
    </Button>
  );
}
