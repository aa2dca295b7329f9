import { Container } from '@mantine/core';
import { useRouteError } from 'react-router';
import { ProblemNotice } from '../parts/problem-notice';

/** A page that failed to show itself: a broken connection while its code was fetched, or our mistake. */
export function PageProblem() {
  const error = useRouteError();
  return (
    <Container py="xl">
      <ProblemNotice error={error} onRetry={() => window.location.reload()} />
    </Container>
  );
}
