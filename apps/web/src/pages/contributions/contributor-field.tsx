import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useContributors } from '../money/deposits/use-deposit-terms';

interface ContributorFieldProps {
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
}

/** Whose the money is, found by typing a part of the name. */
export function ContributorField({ value, onChange, error }: ContributorFieldProps) {
  const { t } = useTranslation('contributions');
  return (
    <Select
      id="contributor"
      label={t('contributor')}
      data={useContributors()}
      searchable
      withAsterisk
      nothingFoundMessage={t('noContributor')}
      value={value || null}
      error={error}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
