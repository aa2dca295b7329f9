import { Injectable } from '@nestjs/common';
import { type Fund, Funds } from '#funds';
import type { Tx } from '#platform/database';
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

  /** Every list of the form. Within a transaction pass it. */
  async of(fund: Fund, tx?: Tx): Promise<FormCodes> {
    // One after the other: a transaction has one connection.
    const terms = (list: string) => this.vocabularies.terms(list, fund.id, { tx });
    return {
      areas: codesOf(await this.funds.areas(fund, tx)),
      objectives: codesOf(await terms('gcm-objectives')),
      partnerCategories: codesOf(await terms('stakeholder-categories')),
      markers: new Map((await terms('markers')).map((marker) => [marker.code, scoresOf(marker)])),
      places: await this.places(fund, tx),
    };
  }

  /** Countries and regions alone: all that a draft asks for. */
  async places(fund: Fund, tx?: Tx): Promise<ReadonlyMap<string, PlaceFacts>> {
    const terms = await this.vocabularies.terms('places', fund.id, { tx });
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
