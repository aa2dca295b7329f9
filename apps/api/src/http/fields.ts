import { Type } from 'class-transformer';
import {
  isEmail,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { currencyDigits, formatMinor, isDay, isId, languages, parseMinor } from '#kernel';
import { check, fail, field, type FieldOptions } from './field-parts.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text of at most `max` characters; `blank: true` allows nothing or only spaces. */
export function TextField(options: FieldOptions & { max: number; blank?: boolean }) {
  const { max, blank } = options;
  return field(options, { type: String, maxLength: max }, (each) => [
    IsString({ ...fail('type-wrong', { expected: 'text' }), each }),
    MaxLength(max, { ...fail('text-too-long', { max }), each }),
    ...(blank ? [] : [check('notBlank', 'text-blank', {}, each, (v) => !isText(v) || v.trim() !== '')]),
  ]);
}

/** Text in a fixed form, told by `expected`: a name that `text-malformed` knows, or the form itself. */
export function PatternField(options: FieldOptions & { pattern: RegExp; expected: string }) {
  const { pattern, expected } = options;
  return field(options, { type: String, pattern: pattern.source }, (each) => [
    check('pattern', 'text-malformed', { expected }, each, (v) => isText(v) && pattern.test(v)),
  ]);
}

/** An e-mail address, in any script. */
export function EmailField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'idn-email', maxLength: 254 }, (each) => [
    check('email', 'email-malformed', {}, each, (v) => isText(v) && v.length <= 254 && isEmail(v)),
  ]);
}

/** A record's id (uuid). */
export function IdField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'uuid' }, (each) => [
    check('id', 'text-malformed', { expected: 'uuid' }, each, (v) => isText(v) && isId(v)),
  ]);
}

/** One of a fixed list of words. */
export function ChoiceField(values: readonly string[], options: FieldOptions = {}) {
  return field(options, { type: String, enum: [...values] }, (each) => [
    IsIn(values, { ...fail('value-not-listed', { values: values.join(', ') }), each }),
  ]);
}

export function LanguageField(options: FieldOptions = {}) {
  return ChoiceField(languages, options);
}

/** A calendar date `YYYY-MM-DD`. */
export function DayField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date' }, (each) => [
    check('day', 'day-malformed', {}, each, (v) => isText(v) && isDay(v)),
  ]);
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with zone, ISO 8601. In answers a `Date`, in bodies text. */
export function InstantField(options: FieldOptions = {}) {
  return field(options, { type: String, format: 'date-time' }, (each) => [
    check('instant', 'instant-malformed', {}, each, (v) => {
      if (!isText(v) || !instantPattern.test(v) || !isDay(v.slice(0, 10))) return false;
      return !Number.isNaN(Date.parse(v));
    }),
  ]);
}

const maxAmountMinor = 99_999_999_999_999n;

/**
 * An amount as decimal text in the fund's currency (two decimals), at most 999 999 999 999.99. With
 * `anyCurrency` three decimals pass: the domain knows how many the currency has.
 */
export function AmountField(
  options: FieldOptions & { positive?: boolean; notNegative?: boolean; anyCurrency?: boolean } = {},
) {
  const currency = options.anyCurrency ? 'KWD' : 'USD';
  const digits = currencyDigits(currency);
  const most = options.anyCurrency ? maxAmountMinor * 10n : maxAmountMinor;
  const minor = (value: unknown) => (isText(value) ? parseMinor(value, currency) : null);
  return field({ example: '1250.00', ...options }, { type: String, format: 'decimal' }, (each) => [
    check('amount', 'amount-malformed', { digits }, each, (v) => minor(v) !== null),
    check('amountSize', 'amount-too-large', { max: formatMinor(maxAmountMinor) }, each, (v) => {
      const size = minor(v) ?? 0n;
      return size <= most && size >= -most;
    }),
    ...(options.positive
      ? [check('positive', 'amount-not-positive', {}, each, (v) => (minor(v) ?? 1n) > 0n)]
      : []),
    ...(options.notNegative
      ? [check('notNegative', 'amount-negative', {}, each, (v) => (minor(v) ?? 0n) >= 0n)]
      : []),
  ]);
}

export function WholeField(options: FieldOptions & { min: number; max: number }) {
  const { min, max } = options;
  const params = { min, max };
  return field(options, { type: 'integer', minimum: min, maximum: max }, (each) => [
    IsInt({ ...fail('number-out-of-range', params), each }),
    Min(min, { ...fail('number-out-of-range', params), each }),
    Max(max, { ...fail('number-out-of-range', params), each }),
  ]);
}

/** Degrees of latitude (`max` 90) or longitude (`max` 180). */
export function DegreesField(options: FieldOptions & { max: number }) {
  const params = { min: -options.max, max: options.max };
  return field(options, { type: 'number', minimum: params.min, maximum: params.max }, (each) => [
    IsNumber({}, { ...fail('number-out-of-range', params), each }),
    Min(params.min, { ...fail('number-out-of-range', params), each }),
    Max(params.max, { ...fail('number-out-of-range', params), each }),
  ]);
}

export function BooleanField(options: FieldOptions = {}) {
  return field(options, { type: Boolean }, (each) => [
    IsBoolean({ ...fail('type-wrong', { expected: 'boolean' }), each }),
  ]);
}

/** A nested object (or, with `list`, objects) of a class whose fields are decorated alike. */
export function ObjectField(type: () => new () => object, options: FieldOptions = {}) {
  // Swagger takes a function for a lazy type only when it is called `type`.
  return field(options, { type: () => type() } as never, (each) => [
    IsObject({ ...fail('type-wrong', { expected: 'object' }), each }),
    ValidateNested({ ...fail('type-wrong', { expected: 'object' }), each }),
    Type(type),
  ]);
}

/** An object whose members are free (documented only; never for bodies). */
export function FreeField(options: FieldOptions = {}) {
  return field(options, { type: 'object', additionalProperties: true }, () => []);
}

/** Any JSON value (documented only; never for bodies). */
export function AnyField(options: FieldOptions = {}) {
  const types = ['string', 'number', 'boolean', 'object', 'array', 'null'];
  const oneOf = types.map((type) => (type === 'array' ? { type, items: {} } : { type }));
  return field(options, { oneOf } as never, () => []);
}

/** Any JSON value of at most `max` characters; the domain says which it takes. */
export function JsonField(options: FieldOptions & { max: number }) {
  const any = {
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: {} }, { type: 'object' }],
  };
  return field(options, any as never, (each) => [jsonSize(options.max, each)]);
}

/** An object of at most `max` characters as JSON, whose members the domain checks. */
export function OpenObjectField(options: FieldOptions & { max: number }) {
  return field(options, { type: 'object', additionalProperties: true }, (each) => [
    IsObject({ ...fail('type-wrong', { expected: 'object' }), each }),
    jsonSize(options.max, each),
  ]);
}

function jsonSize(max: number, each: boolean): PropertyDecorator {
  return check('jsonSize', 'text-too-long', { max }, each, (value) => {
    return value !== undefined && JSON.stringify(value).length <= max;
  });
}

/** The same text in the three languages; in bodies all are needed. */
export class InThreeLanguages {
  @TextField({ max: 500 })
  en: string;

  @TextField({ max: 500 })
  fr: string;

  @TextField({ max: 500 })
  es: string;
}
