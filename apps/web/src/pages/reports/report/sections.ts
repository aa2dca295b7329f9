export const textNames = ['summary', 'delays', 'lessons', 'failures'] as const;
export type TextName = (typeof textNames)[number];
export const textSections: readonly TextName[] = textNames;

export type ListName = 'results' | 'obstacles' | 'risks' | 'partners' | 'stories';

/** One entry of a list as it is typed, by field. */
export type Item = Record<string, string>;

export type FieldLabel =
  | 'indicator'
  | 'baseline'
  | 'target'
  | 'achieved'
  | 'value'
  | 'obstacle'
  | 'description'
  | 'risk'
  | 'likelihood'
  | 'impact'
  | 'response'
  | 'partner'
  | 'contribution'
  | 'storyTitle'
  | 'story';

export interface ItemField {
  name: string;
  /** Text key under `narrative`. */
  label: FieldLabel;
  kind: 'line' | 'long' | 'scale' | 'number' | 'obstacle';
  /** An entry cannot be kept without it. */
  needed?: boolean;
}

export interface ListSection {
  name: ListName;
  fields: readonly ItemField[];
}

/** Lists of a narrative report, each with the fields of its entries; the first one names an entry. */
export const listSections: readonly ListSection[] = [
  {
    name: 'results',
    fields: [
      { name: 'indicator', label: 'indicator', kind: 'line', needed: true },
      { name: 'baseline', label: 'baseline', kind: 'line' },
      { name: 'target', label: 'target', kind: 'line' },
      { name: 'achieved', label: 'achieved', kind: 'long' },
      { name: 'value', label: 'value', kind: 'number' },
    ],
  },
  {
    name: 'obstacles',
    fields: [
      { name: 'code', label: 'obstacle', kind: 'obstacle', needed: true },
      { name: 'description', label: 'description', kind: 'long' },
    ],
  },
  {
    name: 'risks',
    fields: [
      { name: 'risk', label: 'risk', kind: 'line', needed: true },
      { name: 'likelihood', label: 'likelihood', kind: 'scale' },
      { name: 'impact', label: 'impact', kind: 'scale' },
      { name: 'response', label: 'response', kind: 'long' },
    ],
  },
  {
    name: 'partners',
    fields: [
      { name: 'name', label: 'partner', kind: 'line', needed: true },
      { name: 'contribution', label: 'contribution', kind: 'long' },
    ],
  },
  {
    name: 'stories',
    fields: [
      { name: 'title', label: 'storyTitle', kind: 'line', needed: true },
      { name: 'text', label: 'story', kind: 'long', needed: true },
    ],
  },
];

/** The order in which a narrative report is written and read. */
export const narrativeOrder = [
  'summary',
  'results',
  'delays',
  'lessons',
  'failures',
  'obstacles',
  'risks',
  'partners',
  'stories',
] as const;

export function listSection(name: string): ListSection | undefined {
  return listSections.find((section) => section.name === name);
}
