import { useEffect, useRef } from 'react';
import classes from './data-table.module.css';

interface TickBoxProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is chosen, not all. */
  some?: boolean;
  /** Selects the row it stands in; the key x finds it. */
  inRow?: boolean;
  onChange: (event: unknown) => void;
}

/** The box that selects a row, or all of them; the browser's own, because there is one in every row. */
export function TickBox({ label, checked, some = false, inRow, onChange }: TickBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  }, [some, checked]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.tick}
      aria-label={label}
      checked={checked}
      onChange={onChange}
      {...(inRow ? { 'data-select': '' } : {})}
    />
  );
}
