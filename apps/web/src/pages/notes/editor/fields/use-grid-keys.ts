import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface CellPlace {
  row: number;
  column: number;
}

const lastColumn = 2;

/** The cell of the grid that an event happened in. */
export function cellAt(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** Whether an arrow may leave the field: the cursor stands at that end, or everything is selected. */
function atEnd(input: HTMLInputElement, side: 'left' | 'right'): boolean {
  const { selectionStart: start, selectionEnd: end, value } = input;
  if (start === 0 && end === value.length) return true;
  return start === end && start === (side === 'left' ? 0 : value.length);
}

/** Arrows and Enter move through the grid; Enter below the last line begins another. */
export function useGridKeys(
  body: RefObject<HTMLElement | null>,
  rows: number,
  onAdd: () => void,
): (event: KeyboardEvent) => void {
  const wanted = useRef<CellPlace | null>(null);
  const focus = ({ row, column }: CellPlace) => {
    const input = body.current?.querySelector<HTMLElement>(`[data-cell="${row},${column}"] input`);
    input?.focus();
    return input !== undefined && input !== null;
  };
  // A line that was just begun gets the cursor once it stands there.
  useEffect(() => {
    if (wanted.current && focus(wanted.current)) wanted.current = null;
  });
  return (event) => {
    const place = cellAt(event.target);
    if (!place || !(event.target instanceof HTMLInputElement) || event.altKey || event.ctrlKey) return;
    // The list of entities uses the arrows up and down and Enter itself.
    const upAndDown = place.column > 0;
    const { row, column } = place;
    const to: CellPlace | null =
      event.key === 'ArrowUp' && upAndDown
        ? { row: row - 1, column }
        : event.key === 'ArrowDown' && upAndDown
          ? { row: row + 1, column }
          : event.key === 'Enter' && upAndDown
            ? { row: row + 1, column }
            : event.key === 'ArrowLeft' && column > 0 && atEnd(event.target, 'left')
              ? { row, column: column - 1 }
              : event.key === 'ArrowRight' && column < lastColumn && atEnd(event.target, 'right')
                ? { row, column: column + 1 }
                : null;
    if (!to) return;
    event.preventDefault();
    if (event.key === 'Enter' && to.row >= rows) {
      wanted.current = { row: to.row, column: 0 };
      onAdd();
    } else focus(to);
  };
}
