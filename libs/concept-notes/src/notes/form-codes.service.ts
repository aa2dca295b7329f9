import { Injectable } from '@nestjs/common';
import { type Fund, Funds } from '#funds';
import { type Term, Vocabularies } from '#reference-data';
import type { PlaceFacts } from './places.rules.js';
import type { FormCodes } from './readiness.rules.js';

/** The codes that a concept note may use in a fund, from the vocabularies in force today. */
@Injectable()
export class FormVocabularies {
  private keptPlaces: { terms: Term[]; places: ReadonlyMap<string, PlaceFacts> } | undefined;

  constructor(
    private readonly funds: Funds,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Every list of the form. */
  async of(fund: Fund): Promise<FormCodes> {
    const lists = ['gcm-objectives', 'stakeholder-categories', 'markers'];
    const [objectives, categories, markers] = await Promise.all(
      lists.map((list) => this.vocabularies.terms(list, fund.id)),
    );
    return {
      areas: codesOf(await this.funds.areas(fund)),
      objectives: codesOf(objectives!),
      partnerCategories: codesOf(categories!),
      markers: new Map(markers!.map((marker) => [marker.code, scoresOf(marker)])),
      places: await this.places(fund),
    };
  }

  /** Countries and regions alone: all that a draft asks for. */
  async places(fund: Fund): Promise<ReadonlyMap<string, PlaceFacts>> {
    const terms = await this.vocabularies.terms('places', fund.id);
    if (!this.keptPlaces || !sameTerms(this.keptPlaces.terms, terms)) {
      this.keptPlaces = { terms, places: placesOf(terms) };
    }
    return this.keptPlaces.places;
  }
}

function codesOf(terms: readonly Term[]): Set<string> {
  return new Set(terms.map(({ code }) => code));
}

function scoresOf({ attributes }: Term): Set<string> {
  const scale = (attributes['scale'] ?? []) as { value: string }[];
  return new Set(scale.map(({ value }) => value));
}

function sameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return a.length === b.length && a.every((term, index) => term === b[index]);
}

function placesOf(terms: readonly Term[]): Map<string, PlaceFacts> {
  const parents = new Map(terms.map(({ code, attributes }) => [code, attributes['region'] as string | null]));
  const within = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [parent, ...within(parent)] : [];
  };
  return new Map(
    terms.map(({ code, attributes }) => [
      code,
      { kind: attributes['kind'] === 'country' ? 'country' : 'region', within: within(code) },
    ]),
  );
}
