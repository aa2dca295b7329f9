import { Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { WholePageProblem } from '../parts/whole-page-problem';

/** Browsers word differently that a file of code did not come. */
function isLineTrouble({ message }: Error): boolean {
  return /fetch|import|load|network/i.test(message);
}

/** A page that failed to show itself: a broken connection while its code was fetched, or our mistake. */
export function PageProblem() {
  const { t } = useTranslation('parts');
  const error = useRouteError();
  const ours = error instanceof Error && !isLineTrouble(error);
  const broken = {
    title: t('problem.broken'),
    detail: t('problem.brokenText'),
    status: 500,
    type: 'about:blank',
  };
  return (
    <Container py="xl">
      <WholePageProblem error={ours ? broken : error} onRetry={() => window.location.reload()} />
    </Container>
  );
}
