import { type FieldError, formatMinor, parseMinor, shareCap } from '#kernel';
import { narrativeSections, type NoteContent, requestedMinor } from './content.rules.js';
import { placeErrors, type PlaceFacts } from './places.rules.js';

/** The fund's limits in force, see `FundSettings`. */
export interface ReadinessLimits {
  readonly minParticipants: number;
  readonly indirectCostCapBasisPoints: number;
  readonly budgetLimitMinor: string;
  readonly maxDurationMonths: number;
}

/** Codes that the form may use. */
export interface FormCodes {
  readonly areas: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
  readonly partnerCategories: ReadonlySet<string>;
  /** The scores that each marker knows. */
  readonly markers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly places: ReadonlyMap<string, PlaceFacts>;
}

export interface ReadinessFacts {
  readonly content: NoteContent;
  readonly currency: string;
  readonly limits: ReadinessLimits;
  /** Themes and regions that the call is limited to; empty: all. */
  readonly call: { readonly themes: readonly string[]; readonly regions: readonly string[] };
  readonly codes: FormCodes;
  /** The organisations that the content names, as far as they are United Nations entities. */
  readonly organisations: ReadonlyMap<string, { readonly active: boolean }>;
}

/**
 * Everything that keeps a draft from being submitted, all at once, in the order of the form. The only rule
 * that decides it: the form shows it, `submit` enforces it (`domain.md` §3.2 and §4).
 */
export function readinessErrors(facts: ReadinessFacts): FieldError[] {
  return [
    ...requiredErrors(facts.content),
    ...placeErrors(facts.content, facts.codes.places, facts.call.regions),
    ...themeErrors(facts),
    ...sdgErrors(facts.content),
    ...partnerErrors(facts),
    ...durationErrors(facts),
    ...budgetErrors(facts),
    ...markerErrors(facts),
    ...contactErrors(facts.content),
  ];
}

function requiredErrors(content: NoteContent): FieldError[] {
  const texts = ['title', 'language', 'scope', ...narrativeSections] as const;
  const missing = texts.filter((field) => !content[field]?.trim()).map(required);
  const ofCountries = content.scope === 'country' || content.scope === 'multi-country';
  const outcome = content.cooperationFrameworkOutcome?.trim();
  return ofCountries && !outcome ? [...missing, required('cooperationFrameworkOutcome')] : missing;
}

function required(field: string): FieldError {
  return { pointer: `/${field}`, code: 'field-required' };
}

function themeErrors({ content, codes, call }: ReadinessFacts): FieldError[] {
  const { primaryArea, otherAreas = [], gcmObjectives = [] } = content;
  const errors: FieldError[] = [];
  if (!primaryArea) errors.push(required('primaryArea'));
  else if (!codes.areas.has(primaryArea)) errors.push(unknown('/primaryArea', primaryArea, 'thematic-areas'));
  else if (call.themes.length > 0 && !call.themes.includes(primaryArea)) {
    errors.push({ pointer: '/primaryArea', code: 'theme-outside-call', params: { area: primaryArea } });
  }
  otherAreas.forEach((area, index) => {
    const pointer = `/otherAreas/${index}`;
    if (!codes.areas.has(area)) errors.push(unknown(pointer, area, 'thematic-areas'));
    else if (area === primaryArea || otherAreas.indexOf(area) < index) {
      errors.push({ pointer, code: 'value-repeated' });
    }
  });
  if (gcmObjectives.length === 0) errors.push(required('gcmObjectives'));
  gcmObjectives.forEach((code, index) => {
    const pointer = `/gcmObjectives/${index}`;
    if (!codes.objectives.has(code)) errors.push(unknown(pointer, code, 'gcm-objectives'));
    else if (gcmObjectives.indexOf(code) < index) errors.push({ pointer, code: 'value-repeated' });
  });
  return errors;
}

/** The vocabulary lists only the targets most used for migration; any of the 17 goals may be named. */
const sdgTarget = /^([1-9]|1[0-7])\.([1-9]|1\d|[a-d])$/;

function sdgErrors({ sdgTargets = [] }: NoteContent): FieldError[] {
  if (sdgTargets.length === 0) return [required('sdgTargets')];
  const codes = sdgTargets.map(({ target }) => target);
  const errors = codes.flatMap((target, index): FieldError[] => {
    const pointer = `/sdgTargets/${index}/target`;
    if (!sdgTarget.test(target)) return [unknown(pointer, target, 'sdg-targets')];
    return codes.indexOf(target) < index ? [{ pointer, code: 'value-repeated' }] : [];
  });
  const total = sdgTargets.reduce((sum, { sharePercent }) => sum + sharePercent, 0);
  if (total !== 100) errors.push({ pointer: '/sdgTargets', code: 'shares-not-hundred', params: { total } });
  return errors;
}

function partnerErrors({ content, codes }: ReadinessFacts): FieldError[] {
  return (content.partners ?? []).flatMap(({ category }, index) =>
    codes.partnerCategories.has(category)
      ? []
      : [unknown(`/partners/${index}/category`, category, 'stakeholder-categories')],
  );
}

function durationErrors({ content, limits }: ReadinessFacts): FieldError[] {
  const { durationMonths } = content;
  if (durationMonths === undefined) return [required('durationMonths')];
  if (durationMonths >= 1 && durationMonths <= limits.maxDurationMonths) return [];
  const params = { min: 1, max: limits.maxDurationMonths };
  return [{ pointer: '/durationMonths', code: 'number-out-of-range', params }];
}

function budgetErrors(facts: ReadinessFacts): FieldError[] {
  const { content, limits, currency } = facts;
  const { budget = [], conveningAgency } = content;
  const errors: FieldError[] = [];
  if (!conveningAgency) errors.push(required('conveningAgency'));
  else {
    errors.push(...organisationErrors(facts, conveningAgency, '/conveningAgency'));
    if (!budget.some(({ organisation }) => organisation === conveningAgency)) {
      errors.push({ pointer: '/conveningAgency', code: 'convener-without-budget' });
    }
  }
  if (budget.length === 0) return [...errors, required('budget')];
  const codes = budget.map(({ organisation }) => organisation);
  const min = limits.minParticipants;
  if (new Set(codes).size < min) errors.push({ pointer: '/budget', code: 'too-few-items', params: { min } });
  budget.forEach((_, index) => errors.push(...budgetLineErrors(facts, index)));
  const requested = requestedMinor(content, currency);
  if (limits.budgetLimitMinor !== '' && requested > BigInt(limits.budgetLimitMinor)) {
    const amounts = { requested: formatMinor(requested, currency), limit: limits.budgetLimitMinor };
    const params = { ...amounts, limit: formatMinor(amounts.limit, currency) };
    errors.push({ pointer: '/budget', code: 'budget-above-limit', params });
  }
  return errors;
}

function budgetLineErrors(facts: ReadinessFacts, index: number): FieldError[] {
  const { budget = [] } = facts.content;
  const { organisation, direct, indirect } = budget[index]!;
  const pointer = `/budget/${index}`;
  const errors = organisationErrors(facts, organisation, `${pointer}/organisation`);
  if (budget.findIndex((line) => line.organisation === organisation) < index) {
    errors.push({ pointer: `${pointer}/organisation`, code: 'value-repeated' });
  }
  const directMinor = parseMinor(direct, facts.currency) ?? 0n;
  const indirectMinor = parseMinor(indirect, facts.currency) ?? -1n;
  if (directMinor <= 0n) errors.push({ pointer: `${pointer}/direct`, code: 'budget-line-empty' });
  const basisPoints = facts.limits.indirectCostCapBasisPoints;
  const cap = shareCap(directMinor, basisPoints);
  if (indirectMinor < 0n || indirectMinor > cap) {
    const params = { cap: formatMinor(cap, facts.currency), percent: basisPoints / 100 };
    errors.push({ pointer: `${pointer}/indirect`, code: 'indirect-above-cap', params });
  }
  return errors;
}

function organisationErrors(facts: ReadinessFacts, organisation: string, pointer: string): FieldError[] {
  const known = facts.organisations.get(organisation);
  if (known?.active) return [];
  const code = known ? 'organisation-not-active' : 'organisation-unknown';
  return [{ pointer, code, params: { organisation } }];
}

function markerErrors({ content, codes }: ReadinessFacts): FieldError[] {
  const markers = content.markers ?? [];
  const scored = new Set(markers.map(({ marker }) => marker));
  const missing = [...codes.markers.keys()].filter((marker) => !scored.has(marker));
  const errors: FieldError[] = markers.flatMap(({ marker, score, evidence }, index) => {
    const pointer = `/markers/${index}`;
    const scores = codes.markers.get(marker);
    if (!scores) return [unknown(`${pointer}/marker`, marker, 'markers')];
    const wrong: FieldError[] = [];
    if (markers.findIndex((other) => other.marker === marker) < index) {
      wrong.push({ pointer: `${pointer}/marker`, code: 'value-repeated' });
    }
    if (!scores.has(score)) {
      const values = [...scores].join(', ');
      wrong.push({ pointer: `${pointer}/score`, code: 'value-not-listed', params: { values } });
    }
    if (!evidence.trim()) wrong.push({ pointer: `${pointer}/evidence`, code: 'field-required' });
    return wrong;
  });
  if (missing.length === 0) return errors;
  const params = { missing: missing.join(', ') };
  return [...errors, { pointer: '/markers', code: 'markers-missing', params }];
}

function contactErrors({ contacts = [] }: NoteContent): FieldError[] {
  if (contacts.length === 0) return [required('contacts')];
  return contacts.flatMap(({ name, email }, index): FieldError[] => {
    const pointer = `/contacts/${index}`;
    return [
      ...(name.trim() ? [] : [{ pointer: `${pointer}/name`, code: 'field-required' } as const]),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
        ? []
        : [{ pointer: `${pointer}/email`, code: 'text-not-email' } as const]),
    ];
  });
}

function unknown(pointer: string, code: string, list: string): FieldError {
  return { pointer, code: 'code-unknown', params: { code, list } };
}
