import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import type { paths } from '../../../api/schema';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { TitleDialog } from './title-dialog';
import { useKeepsRubrics, useVersions } from './use-rubrics';
import { Users } from './users';
import { VersionState } from './version-state';

type Version = Schema<'RubricItem'>;
type Query = paths['/api/v1/funds/{fundCode}/rubrics']['get']['parameters']['query'];
const states = ['draft', 'published'] as const;
const filterNames = ['state'] as const;

/** The versions of the fund's rubrics: which is in use, by whom, which is being written. */
export function RubricsPage() {
  const { t } = useTranslation('rubrics');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const keeps = useKeepsRubrics(fundCode);
  const [beginning, setBeginning] = useState(false);
  const { current } = useVersions(fundCode);
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/rubrics',
    { params: { path: { fundCode }, query: { ...state.query, total: 1 } as Query } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
  const pathOf = ({ id }: Version) => `/funds/${fundCode}/rubrics/${id}`;
  const columns: Column<Version>[] = [
    {
      id: 'title',
      header: t('rubric'),
      term: 'rubric',
      cell: (version) => (
        <>
          <Anchor component={Link} to={pathOf(version)} size="sm" underline="hover">
            {t('titleOf', version)}
          </Anchor>
          <Text size="xs" c="dimmed">
            {version.code}
          </Text>
        </>
      ),
    },
    { id: 'state', header: t('state'), cell: (version) => <VersionState version={version} /> },
    { id: 'published', header: t('publishedOn'), cell: ({ publishedAt }) => <Day value={publishedAt} /> },
    {
      id: 'users',
      header: t('usedBy'),
      cell: ({ id }) => <Users {...{ fundCode, versionId: id, current: id === current }} />,
    },
    {
      id: 'criteria',
      header: t('criteria'),
      term: 'criterion',
      align: 'right',
      cell: ({ criteriaCount }) => criteriaCount,
    },
  ];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        keeps ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setBeginning(true)}
          >
            {t('begin')}
          </Button>
        ) : null
      }
    >
      <ListView<Version>
        name="rubrics"
        label={t('title')}
        {...{ state, query, columns, pathOf }}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: states.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        searchable={false}
        nameOf={(version) => t('titleOf', version)}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      {beginning ? (
        <TitleDialog
          fundCode={fundCode}
          onDone={(rubric) => void navigate(pathOf(rubric))}
          onClose={() => setBeginning(false)}
        />
      ) : null}
    </Page>
  );
}
