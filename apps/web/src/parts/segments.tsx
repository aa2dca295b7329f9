import { useId } from 'react';
import classes from './segments.module.css';

interface Props<Value extends string> {
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  'aria-label'?: string;
  'aria-labelledby'?: string;
}

/**
 * A choice of a few words side by side. Radio buttons without a sliding mark: measuring where it must go made
 * the browser lay out a page twice before showing it.
 */
export function Segments<Value extends string>({ options, value, onChange, ...named }: Props<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" className={`${classes.segments} no-print`} {...named}>
      {options.map((option) => (
        <label key={option.value} className={classes.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
