import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Fund } from '#funds';
import type { PlaceFacts } from './places.rules.js';
import type { FormCodes } from './readiness.rules.js';

interface Entry {
  code: string;
  attributes: { kind?: string; region?: string | null; scale?: { value: string }[] };
}

const folder = path.resolve(import.meta.dirname, '../../../reference-data/data');

/** The codes that a concept note may use, from the vocabularies of the field. */
@Injectable()
export class FormVocabularies {
  private kept: Promise<FormCodes> | undefined;

  /** The codes in force in a fund. */
  of(_fund: Fund): Promise<FormCodes> {
    this.kept ??= load();
    return this.kept;
  }
}

async function load(): Promise<FormCodes> {
  const lists = ['thematic-areas', 'gcm-objectives', 'stakeholder-categories', 'markers', 'places'];
  const [areas, objectives, categories, markers, places] = await Promise.all(lists.map(entries));
  const codes = (list: Entry[] | undefined) => new Set((list ?? []).map(({ code }) => code));
  return {
    areas: codes(areas),
    objectives: codes(objectives),
    partnerCategories: codes(categories),
    markers: new Map(
      (markers ?? []).map(({ code, attributes }) => [
        code,
        new Set((attributes.scale ?? []).map(({ value }) => value)),
      ]),
    ),
    places: placesOf(places ?? []),
  };
}

async function entries(list: string): Promise<Entry[]> {
  const text = await readFile(path.join(folder, `${list}.json`), 'utf8');
  return (JSON.parse(text) as { items: Entry[] }).items;
}

function placesOf(items: Entry[]): Map<string, PlaceFacts> {
  const parents = new Map(items.map(({ code, attributes }) => [code, attributes.region ?? null]));
  const within = (code: string): string[] => {
    const parent = parents.get(code);
    return parent ? [parent, ...within(parent)] : [];
  };
  return new Map(
    items.map(({ code, attributes }) => [
      code,
      { kind: attributes.kind === 'country' ? 'country' : 'region', within: within(code) },
    ]),
  );
}
