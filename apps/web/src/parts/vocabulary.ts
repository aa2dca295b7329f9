import { api } from '../api/client';

/** The fund's thematic areas by code, in the reader's language; the code itself while they load. */
export function useAreaNames(fundCode: string) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/reference/{list}',
    { params: { path: { fundCode, list: 'thematic-areas' } } },
    { staleTime: 300_000, enabled: fundCode !== '' },
  );
  const areas = data?.items ?? [];
  return {
    areas,
    nameOf: (code: string) => areas.find((area) => area.code === code)?.label ?? code,
    /** `TA4 Regular migration`: short enough for a table. */
    shortOf: (code: string, language: string) => {
      const short = areas.find((area) => area.code === code)?.attributes['shortLabel'] as
        Record<string, string> | undefined;
      return short?.[language] ?? code;
    },
  };
}

/** A place (ISO 3166-1 alpha-2 or UN M49) in the reader's language. */
export function placeName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The fund itself: its currency and zone; undefined while it loads. */
export function useFund(fundCode: string) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}',
    { params: { path: { fundCode } } },
    { staleTime: 300_000, enabled: fundCode !== '' },
  );
  return data;
}
