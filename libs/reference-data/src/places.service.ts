import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { type Term, Vocabularies } from './vocabularies.service.js';

/** A country, area or region as a page names and draws it; a place without a point is not drawn. */
export interface PlacePoint {
  code: string;
  label: string;
  kind: 'country' | 'region';
  latitude: number | null;
  longitude: number | null;
}

/** Countries and areas of ISO 3166-1 and regions of UN M49, by their codes. */
@Injectable()
export class Places {
  constructor(private readonly vocabularies: Vocabularies) {}

  /** A function that tells a place by its code; a code that the list does not have names itself. */
  async named(language: Language): Promise<(code: string) => PlacePoint> {
    const terms = await this.vocabularies.everyTerm('places');
    const known = new Map(terms.map((term) => [term.code, placeOf(term, language)]));
    return (code) => {
      return known.get(code) ?? { code, label: code, kind: 'region', latitude: null, longitude: null };
    };
  }

  /** The codes of a place and, for a region, of everything in it. */
  async within(code: string): Promise<string[]> {
    const terms = await this.vocabularies.everyTerm('places');
    const found = [code];
    // Grows while it is walked: each region brings what lies in it.
    for (const region of found) {
      for (const term of terms) if (term.attributes['region'] === region) found.push(term.code);
    }
    return found;
  }
}

function placeOf({ code, labels, attributes }: Term, language: Language): PlacePoint {
  const { kind, latitude, longitude } = attributes;
  return {
    code,
    label: labels[language],
    kind: kind === 'country' ? 'country' : 'region',
    latitude: typeof latitude === 'number' ? latitude : null,
    longitude: typeof longitude === 'number' ? longitude : null,
  };
}
