import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '../api/problem';
import { Missing } from './missing';
import { Page } from './page';
import { ProblemNotice } from './problem-notice';

/** A page that cannot be shown: what went wrong as its title, how to try again, and a way on. */
export function WholePageProblem({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t } = useTranslation('parts');
  const problem = problemOf(error);
  const { status, title } = problem;
  if (status === 404) {
    return (
      <Page title={t('missing.title')}>
        <Missing requestId={problem.requestId} />
      </Page>
    );
  }
  // To ask again helps where the server failed, not where there is nothing or one may not see it.
  const again = status === 0 || status >= 500 || status === 429;
  return (
    <Page title={title || t('problem.unreachable')}>
      <ProblemNotice
        error={{ ...problem, title: '' }}
        {...(again ? { onRetry: () => void onRetry() } : {})}
      />
      <Anchor component={Link} to="/" style={{ alignSelf: 'start' }}>
        {t('missing.home')}
      </Anchor>
    </Page>
  );
}
