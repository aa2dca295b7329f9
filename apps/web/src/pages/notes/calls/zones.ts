/** An instant as people of a zone read it: `19 Dec 2026, 04:59`. */
export function timeIn(instant: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** The instant of a local time (`2026-12-18T23:59`) in a zone; the earlier one where a clock is set back. */
export function instantOf(local: string, zone: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  const candidates = [-1, 1]
    .map((side) => asUtc - offsetAt(asUtc + side * 86_400_000, zone))
    .filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  const instant = candidates.length > 0 ? Math.min(...candidates) : asUtc - offsetAt(asUtc, zone);
  return new Date(instant).toISOString();
}

/** An instant as the value of a local time field in a zone: `2026-12-18T23:59`. */
export function localOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** Every zone that the browser knows. */
export function zones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
