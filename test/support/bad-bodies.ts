/** What the OpenAPI document says of a value; only what these tests look at. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  maxLength?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
}

export interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
  parameters?: { name: string; in: string }[];
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Follows references; a reference wrapped to carry a description is followed, too. */
export function resolve(document: Document, schema: Schema): Schema {
  const { allOf } = schema;
  if (allOf?.length === 1) return { ...resolve(document, allOf[0]!), nullable: schema.nullable };
  if (!schema.$ref) return schema;
  return document.components.schemas[schema.$ref.split('/').at(-1)!]!;
}

/** Values that a field may be given although they are of another kind. */
export const strangers = [null, 3.7, true, 'zzz', [], {}] as const;

/** Whether the value could be right for the schema: then a refusal of it proves nothing. */
export function couldFit(document: Document, given: Schema, value: unknown): boolean {
  const schema = resolve(document, given);
  const types = [schema.type].flat();
  if (schema.oneOf || (!schema.type && !schema.properties && !schema.enum)) return true;
  if (value === null) return schema.nullable === true || types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'object') return types.includes('object') || schema.properties !== undefined;
  if (typeof value === 'boolean') return types.includes('boolean');
  if (typeof value === 'number') return types.includes('number');
  const patterned = schema.pattern !== undefined && new RegExp(schema.pattern).test(value as string);
  return types.includes('string') && (patterned || isFreeText(document, schema));
}

/** Text of people, in any script. */
export function isFreeText(document: Document, given: Schema): boolean {
  const { type, enum: words, format, pattern } = resolve(document, given);
  return [type].flat().includes('string') && !words && !format && !pattern;
}

/** The same value for every field of a body, and the pointers of those for which it must be refused. */
export function everyField(document: Document, schema: Schema, value: unknown) {
  const fields = Object.entries(resolve(document, schema).properties ?? {});
  return {
    body: Object.fromEntries(fields.map(([name]) => [name, value])),
    refused: fields.filter(([, field]) => !couldFit(document, field, value)).map(([name]) => `/${name}`),
  };
}

/** A text for every field that takes text of people, made from the field's own limit. */
export function everyText(document: Document, schema: Schema, text: (maxLength: number) => string) {
  const fields = Object.entries(resolve(document, schema).properties ?? {}).filter(([, field]) =>
    isFreeText(document, field),
  );
  return {
    body: Object.fromEntries(fields.map(([name, field]) => [name, text(field.maxLength ?? 100)])),
    pointers: fields.map(([name]) => `/${name}`),
  };
}
