import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../../../../api/organisations';
import type { Language } from '../../../../texts';

/** The United Nations entities to choose from, by code and name. */
export function useEntityOptions(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const organisations = useOrganisations();
  return useMemo(
    () =>
      organisations
        .filter(({ kind, active }) => kind === 'un-entity' && active)
        .map(({ code, name }) => ({ value: code, label: `${code} – ${name[i18n.language as Language]}` })),
    [organisations, i18n.language],
  );
}
