import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { type ReactNode, Suspense, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { Missing } from './missing';
import { InsidePage } from './page';
import { ProblemNotice } from './problem-notice';
import { WholePageProblem } from './whole-page-problem';

interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

/**
 * Shows what a query brought; until then grey lines. A problem has a way to try again, and is a page of its
 * own where the page could not be shown at all.
 */
export function Loaded<Data>({
  query,
  instead,
  children,
}: {
  query: Query<Data>;
  /** What is shown of a problem that the page has better words for. */
  instead?: ReactNode;
  children: (data: Data) => ReactNode;
}) {
  const insidePage = useContext(InsidePage);
  const gone = query.error !== null && problemOf(query.error).status === 404;
  // What one may no longer see is not shown from memory either.
  if (query.data !== undefined && !gone) {
    // Words or code that only this part needs leave the rest of the page as it stands while they come.
    return <Suspense fallback={<GreyLines />}>{children(query.data)}</Suspense>;
  }
  if (query.error && instead) return instead;
  if (query.error) {
    if (gone && insidePage) return <Missing requestId={problemOf(query.error).requestId} />;
    const Shown = insidePage ? ProblemNotice : WholePageProblem;
    return <Shown error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <GreyLines />;
}

function GreyLines() {
  const { t } = useTranslation('parts');
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton h={32} w="40%" />
      <Skeleton h={16} />
      <Skeleton h={16} />
      <Skeleton h={16} w="70%" />
    </Stack>
  );
}
