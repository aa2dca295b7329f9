import { useSearchParams } from 'react-router';
import { sectionOf } from '../content/fields';

/** Leads to the field of a pointer (`/budget/0/direct`): opens its section and puts the cursor there. */
export function useGoToField(): (pointer: string) => void {
  const [, setParams] = useSearchParams();
  return (pointer) => {
    setParams({ section: sectionOf(pointer) }, { replace: true });
    // The section is drawn first; a part that has no field of its own leads to the nearest around it.
    setTimeout(() => {
      const steps = pointer.replace(/^\//, '').split('/');
      for (let length = steps.length; length > 0; length -= 1) {
        const found = document.getElementById(steps.slice(0, length).join('.'));
        if (!found) continue;
        found.scrollIntoView({ block: 'center' });
        return found.focus({ preventScroll: true });
      }
    }, 60);
  };
}
