import { Box, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../api/labels';
import { EmptyState } from '../../parts/empty-state';
import { Page } from '../../parts/page';
import { abbreviationOf, definitionOf } from '../../parts/term-text';
import { matches } from '../../shell/search/found';

/** The words of the field with their definitions, found by typing. */
export function GlossaryPage() {
  const { t, i18n } = useTranslation('home');
  const [words, setWords] = useState('');
  const terms = useTerms('glossary')
    .map(({ code, label, attributes }) => ({
      code,
      label,
      abbreviation: abbreviationOf(attributes, i18n.language),
      definition: definitionOf(attributes, i18n.language),
    }))
    .filter(({ label, abbreviation }) => matches(`${label} ${abbreviation ?? ''}`, words))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <Page title={t('glossary.title')} lead={t('glossary.lead')}>
      <TextInput
        type="search"
        maw={360}
        label={t('glossary.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {terms.length === 0 && words !== '' ? <EmptyState title={t('glossary.nothing', { words })} /> : null}
      <Box component="dl" m={0} maw={760}>
        {terms.map(({ code, label, abbreviation, definition }) => (
          <Box key={code} id={code} mb="md">
            <Text component="dt" fw={600}>
              {abbreviation ? `${label} (${abbreviation})` : label}
            </Text>
            <Text component="dd" m={0}>
              {definition}
            </Text>
          </Box>
        ))}
      </Box>
    </Page>
  );
}
