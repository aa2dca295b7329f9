import { useTranslation } from 'react-i18next';
import { api, type Schema } from './client';
import type { Language } from '../texts';

type Organisation = Schema<'OrganisationAnswer'>;
const none: Organisation[] = [];

/** Every organisation, by code; empty while they load. */
export function useOrganisations(): Organisation[] {
  const { data } = api.useQuery(
    'get',
    '/api/v1/organisations',
    { params: { query: { limit: 200 } } },
    { staleTime: 600_000 },
  );
  return data?.items ?? none;
}

/** The name of an organisation in the reader's language, by its code. */
export function useOrganisationName(): (code: string) => string {
  const { i18n } = useTranslation();
  const organisations = useOrganisations();
  return (code) => organisations.find((each) => each.code === code)?.name[i18n.language as Language] ?? code;
}
