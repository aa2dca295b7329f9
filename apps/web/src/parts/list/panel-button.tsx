import { Button, type ButtonProps, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWanted } from './use-wanted';

interface PanelButtonProps {
  /** A panel's name for screen readers. */
  label: string;
  button: ButtonProps;
  position: 'bottom-start' | 'bottom-end';
  width?: number;
  /** Stands joined to the button. */
  after?: ReactNode;
  /** What the panel holds. */
  children: (close: () => void) => ReactNode;
}

/** A small button above a list that opens a panel below it. */
export function PanelButton({ label, button, position, width, after, children }: PanelButtonProps) {
  const { wanted, want, opened, setOpened, target } = useWanted();
  if (!wanted) {
    return (
      <Button.Group>
        <Button size="compact-sm" {...button} aria-haspopup="dialog" aria-expanded={false} onClick={want} />
        {after}
      </Button.Group>
    );
  }
  return (
    <Popover
      {...{ position, opened }}
      {...(width ? { width } : {})}
      onChange={setOpened}
      trapFocus
      returnFocus
    >
      <Button.Group>
        <Popover.Target>
          <Button size="compact-sm" {...button} ref={target} onClick={() => setOpened(!opened)} />
        </Popover.Target>
        {after}
      </Button.Group>
      <Popover.Dropdown p="xs" aria-label={label}>
        {children(() => setOpened(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
