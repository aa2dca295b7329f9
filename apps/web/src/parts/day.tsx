import { useLanguage } from '../texts/use-language';
import { dayText, exactText } from './day-text';

export { dayText };

/** Shows a day or an instant; instants tell the exact time and zone on hover. */
export function Day({ value, withTime = false }: { value: string | null | undefined; withTime?: boolean }) {
  const language = useLanguage();
  if (!value) return <span>–</span>;
  return (
    <time
      dateTime={value}
      title={value.length === 10 ? undefined : exactText(value, language)}
      style={{ whiteSpace: 'nowrap' }}
    >
      {dayText(value, language, withTime)}
    </time>
  );
}
