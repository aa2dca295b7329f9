import { type RefObject, useEffect } from 'react';

/** Whether somebody is typing, so that letters are text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  );
}

/**
 * j and k move between rows, Enter opens the row with the focus, x selects it, / goes to the search
 * field.
 */
export function useRowKeys(
  body: RefObject<HTMLElement | null>,
  { onOpen }: { onOpen: (index: number) => void },
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const current = rows.findIndex((row) => row.contains(document.activeElement));
      const actions: Record<string, () => void> = {
        j: () => rows[Math.min(current + 1, rows.length - 1)]?.focus(),
        k: () => rows[Math.max(current - 1, 0)]?.focus(),
        x: () => rows[current]?.querySelector<HTMLElement>('[data-select]')?.click(),
        '/': () => document.querySelector<HTMLElement>('[data-list-search]')?.focus(),
      };
      if (event.key === 'Enter' && rows[current] === document.activeElement) onOpen(current);
      else if (actions[event.key]) {
        event.preventDefault();
        actions[event.key]!();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
