import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { today } from '../../../parts/day-field';
import type { Column } from '../../../parts/list/data-table';
import { StateBadge, type Tone } from '../../../parts/state-badge';
import { languageNames, languages } from '../readers';
import { stateOn, type Term, type TermState } from './terms';

export type TermVerb = 'change' | 'end' | 'restore';

const tones: Record<TermState, Tone> = { 'in-force': 'good', future: 'waiting', ended: 'stopped' };

/** The columns of a vocabulary; the last one for those who may change it. */
export function useTermColumns(onDo: ((verb: TermVerb, term: Term) => void) | null): Column<Term>[] {
  const { t } = useTranslation('reference');
  const actions: Column<Term> = {
    id: 'actions',
    header: t('actions'),
    cell: (term) => (
      <Group gap="xs" wrap="nowrap">
        {(['change', term.validTo === null ? 'end' : 'restore'] as const).map((verb) => (
          <ActionButton
            key={verb}
            size="compact-sm"
            variant="default"
            aria-label={`${t(verb)}: ${term.code}`}
            onClick={() => onDo?.(verb, term)}
          >
            {t(verb)}
          </ActionButton>
        ))}
      </Group>
    ),
  };
  return [
    { id: 'code', header: t('code'), cell: ({ code }) => code },
    ...languages.map((language) => ({
      id: language,
      header: languageNames[language],
      cell: ({ labels }: Term) => <span lang={language}>{labels[language]}</span>,
    })),
    {
      id: 'state',
      header: t('state'),
      cell: (term) => {
        const state = stateOn(today(), term);
        return <StateBadge state={state} tone={tones[state]} label={t(`states.${state}`)} />;
      },
    },
    { id: 'own', header: t('wordedBy'), cell: ({ own }) => t(own ? 'byFund' : 'byAll') },
    { id: 'from', header: t('validFrom'), hidden: true, cell: (term) => <Day value={term.validFrom} /> },
    { id: 'to', header: t('validTo'), hidden: true, cell: (term) => <Day value={term.validTo} /> },
    { id: 'source', header: t('source'), hidden: true, cell: ({ source }) => source },
    {
      id: 'confirmed',
      header: t('confirmed'),
      hidden: true,
      cell: ({ provisional }) => t(provisional.length > 0 ? 'notConfirmed' : 'isConfirmed'),
    },
    ...(onDo ? [actions] : []),
  ];
}
