import type { FieldError } from '#kernel';
import type { NoteContent, NoteScope } from './content.rules.js';

/** A country (ISO 3166-1) or region (UN M49), with the regions that hold it, nearest first. */
export interface PlaceFacts {
  readonly kind: 'country' | 'region';
  readonly within: readonly string[];
}

/** Where the ring of regions below the world is: the five continent-wide regions of M49. */
const continents = new Set(['002', '009', '019', '142', '150']);

/**
 * What is wrong with the places of a note: unknown, repeated, outside the call, or at odds with the scope.
 */
export function placeErrors(
  content: NoteContent,
  known: ReadonlyMap<string, PlaceFacts>,
  callRegions: readonly string[],
): FieldError[] {
  const { places = [], scope } = content;
  if (places.length === 0) return [{ pointer: '/places', code: 'field-required' }];
  const errors = places.flatMap((place, index): FieldError[] => {
    const pointer = `/places/${index}`;
    const facts = known.get(place);
    if (!facts) return [{ pointer, code: 'code-unknown', params: { code: place, list: 'places' } }];
    if (places.indexOf(place) < index) return [{ pointer, code: 'value-repeated' }];
    const covered =
      callRegions.length === 0 || [place, ...facts.within].some((code) => callRegions.includes(code));
    return covered ? [] : [{ pointer, code: 'place-outside-call', params: { place } }];
  });
  if (errors.length > 0 || !scope || fits(scope, places, known)) return errors;
  return [
    { pointer: '/places', code: 'places-differ-from-scope', params: { scope: scope.replace('-', '_') } },
  ];
}

function fits(scope: NoteScope, places: string[], known: ReadonlyMap<string, PlaceFacts>): boolean {
  const countries = places.filter((place) => known.get(place)?.kind === 'country').length;
  const regions = places.length - countries;
  if (scope === 'country') return countries === 1 && regions === 0;
  if (scope === 'multi-country') return countries >= 2;
  if (scope === 'regional') return regions >= 1 || countries >= 2;
  return true;
}

/** The continent-wide regions that hold the places; none for the world. */
export function regionsOf(places: readonly string[], known: ReadonlyMap<string, PlaceFacts>): string[] {
  const regions = places.flatMap((place) =>
    [place, ...(known.get(place)?.within ?? [])].filter((code) => continents.has(code)),
  );
  return [...new Set(regions)].sort();
}
