import { Button, type ButtonProps } from '@mantine/core';
import { type MouseEventHandler, type ReactNode, useId } from 'react';
import { Hint } from './hint';

interface ActionButtonProps extends ButtonProps {
  children: ReactNode;
  onClick?: MouseEventHandler<HTMLButtonElement>;
  type?: 'button' | 'submit';
  /** Why it cannot be used now; shown on hover and focus and read by screen readers. */
  whyNot?: string | null | undefined;
}

/** A button that, when it is disabled, stays reachable and says why. */
export function ActionButton({ children, whyNot, onClick, type = 'button', ...props }: ActionButtonProps) {
  const id = useId();
  if (!whyNot) {
    return (
      <Button type={type} onClick={onClick} {...props}>
        {children}
      </Button>
    );
  }
  return (
    <Hint label={whyNot}>
      <Button
        {...props}
        type="button"
        aria-disabled="true"
        aria-describedby={id}
        data-disabled
        onClick={(event) => event.preventDefault()}
        style={{ pointerEvents: 'all' }}
      >
        {children}
        <span id={id} hidden>
          {whyNot}
        </span>
      </Button>
    </Hint>
  );
}
