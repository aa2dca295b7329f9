import { useTranslation } from 'react-i18next';
import { useFund } from '../../../api/fund';
import { useLabels, useTerms } from '../../../api/labels';
import type { Language } from '../../../texts';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import type { Column } from '../../../parts/list/data-table';
import { TitleCell } from '../../../parts/list/title-cell';
import { StateBadge } from '../../../parts/state-badge';
import type { NoteItem } from './use-notes';

/** Short words for an area, where the vocabulary has them. */
export function useAreaName(): (code: string) => string {
  const { i18n } = useTranslation();
  const terms = useTerms('thematic-areas');
  return (code) => {
    const term = terms.find((each) => each.code === code);
    const short = term?.attributes['shortLabel'] as Partial<Record<Language, string>> | undefined;
    return short?.[i18n.language as Language] ?? term?.label ?? code;
  };
}

/** `Kenya, Uganda +3`: the first places by name, the number of the others. */
export function placesText(places: readonly string[], name: (code: string) => string, most = 2): string {
  const named = places.slice(0, most).map(name).join(', ');
  return places.length > most ? `${named} +${places.length - most}` : named;
}

/** The columns of the list of notes; staff read short words for states, partners those meant for them. */
export function useNoteColumns(fundCode: string, staff: boolean): Column<NoteItem>[] {
  const { t } = useTranslation('notes');
  const place = useLabels('places');
  const area = useAreaName();
  const fund = useFund();
  return [
    {
      id: 'title',
      header: t('list.title'),
      sort: 'title',
      cell: ({ id, code, title, language }) => (
        <TitleCell
          to={`/funds/${fundCode}/concept-notes/${id}`}
          title={title || t('untitled')}
          code={code}
          lang={language}
        />
      ),
    },
    {
      id: 'state',
      header: t('list.state'),
      cell: ({ state, stateLabel }) => (
        <StateBadge state={state} label={staff ? t(`states.${state}`) : stateLabel} />
      ),
    },
    {
      id: 'organisations',
      header: t('list.organisations'),
      term: 'puno',
      cell: ({ organisations }) => organisations.join(', '),
    },
    {
      id: 'places',
      header: t('list.places'),
      cell: ({ places }) => <span title={places.map(place).join(', ')}>{placesText(places, place)}</span>,
    },
    {
      id: 'area',
      hidden: true,
      header: t('list.area'),
      term: 'thematic_area',
      cell: ({ primaryArea }) => <div style={{ minWidth: 140 }}>{primaryArea ? area(primaryArea) : '–'}</div>,
    },
    {
      id: 'requested',
      header: fund ? t('list.requestedIn', { currency: fund.currency }) : t('list.requested'),
      align: 'right',
      sort: 'requested',
      cell: ({ requested }) => <Amount value={requested} short />,
    },
    {
      id: 'submitted',
      header: t('list.submitted'),
      sort: 'submittedAt',
      cell: ({ submittedAt }) => <Day value={submittedAt} />,
    },
    {
      id: 'updated',
      header: t('list.updated'),
      hidden: true,
      cell: ({ updatedAt }) => <Day value={updatedAt} withTime />,
    },
  ];
}
