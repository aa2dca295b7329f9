import { notifications } from '@mantine/notifications';
import { problemOf } from '../api/problem';
import { i18n } from '../texts';

/** A short message that something was done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 5_000 });
}

/** Says that something was refused, where no form shows the problem itself. */
export function tellProblem(error: unknown): void {
  const problem = problemOf(error);
  const offline = problem.code === 'unreachable';
  notifications.show({
    title: offline ? i18n.t('parts:problem.unreachable') : problem.title,
    message: offline ? i18n.t('parts:problem.unreachableText') : (problem.detail ?? ''),
    color: 'red',
    autoClose: 12_000,
  });
}
