import { cloneElement, type ComponentType, type ReactElement } from 'react';
import { useFetched } from './use-fetched';

/** What opens a menu: a button. */
export type MenuTarget = ReactElement<Record<string, unknown>>;

interface LateMenuProps {
  target: MenuTarget;
  /** The menu, open around its target. */
  load: () => Promise<ComponentType<{ target: MenuTarget }>>;
}

/** A button whose menu is fetched by the first click: menus weigh more than all else in the header. */
export function LateMenu({ target, load }: LateMenuProps) {
  const [Opened, fetch] = useFetched(load);
  if (Opened) return <Opened target={target} />;
  return cloneElement(target, { onClick: fetch, 'aria-haspopup': 'menu', 'aria-expanded': false });
}
