import { useSearchParams } from 'react-router';
import { endOfDay } from './standing';

/** The day that figures count up to and the day of what was known, as the address has them. */
export function useTimes() {
  const [params, setParams] = useSearchParams();
  const asOf = params.get('asOf') ?? '';
  const known = params.get('known') ?? '';
  /** Keeps all else of the address; an empty day is left out. */
  const set = (days: { asOf?: string; known?: string }) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, day] of Object.entries(days)) {
          if (day) after.set(name, day);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return {
    asOf,
    known,
    set,
    isNow: asOf === '' && known === '',
    /** As the API takes them. */
    query: { ...(asOf ? { asOf } : {}), ...(known ? { knownAt: endOfDay(known) } : {}) },
  };
}
