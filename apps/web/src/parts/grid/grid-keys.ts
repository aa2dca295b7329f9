import type { KeyboardEvent } from 'react';

/** Where a cell stands; its input carries it as `data-cell="row:column"`. */
export function cellAt(row: number, column: number): { 'data-cell': string } {
  return { 'data-cell': `${String(row)}:${String(column)}` };
}

/**
 * Moves between the inputs of a grid: up, down and Enter between rows always; left and right between columns
 * when the cursor stands at the edge of the text. For `onKeyDown` of the element around the grid.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target as HTMLInputElement;
  const [row, column] = (input.dataset?.['cell'] ?? '').split(':').map(Number);
  if (row === undefined || column === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = stepOf(event, input);
  if (!step) return;
  const target = event.currentTarget.querySelector<HTMLInputElement>(
    `[data-cell="${String(row + step[0])}:${String(column + step[1])}"]`,
  );
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.select();
}

function stepOf(event: KeyboardEvent, input: HTMLInputElement): [number, number] | null {
  const { selectionStart, selectionEnd, value } = input;
  switch (event.key) {
    case 'ArrowUp':
      return [-1, 0];
    case 'ArrowDown':
      return [1, 0];
    case 'Enter':
      return [event.shiftKey ? -1 : 1, 0];
    case 'ArrowLeft':
      return selectionEnd === 0 ? [0, -1] : null;
    case 'ArrowRight':
      return selectionStart === value.length ? [0, 1] : null;
    default:
      return null;
  }
}
