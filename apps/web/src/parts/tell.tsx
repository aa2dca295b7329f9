import { Button, Group, Text } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { problemOf } from '../api/problem';
import { i18n } from '../texts';

/** What shows messages is fetched after the first page; a message that comes earlier waits for it. */
function show(message: NotificationData): void {
  fetched().then(
    ({ notifications }) => notifications.show(message),
    // Not even this could be fetched: the banner says that the connection is gone.
    () => undefined,
  );
}

function fetched() {
  return import('@mantine/notifications');
}

/** A short message that something was done. */
export function tellDone(message: string): void {
  show({ message, color: 'green', autoClose: 5_000 });
}

/** Says that something was refused, where no form shows the problem itself. */
export function tellProblem(error: unknown): void {
  const problem = problemOf(error);
  const offline = problem.code === 'unreachable';
  show({
    title: offline ? i18n.t('parts:problem.unreachable') : problem.title,
    message: offline ? i18n.t('parts:problem.unreachableText') : (problem.detail ?? ''),
    color: 'red',
    autoClose: 12_000,
  });
}

/** Says that something was done and offers to undo it; `undo` does the opposite, for real. */
export function tellUndoable(message: string, undo: () => Promise<unknown>): void {
  const id = crypto.randomUUID();
  show({
    id,
    message: <Undoable message={message} onUndo={() => void undoing()} />,
    color: 'green',
    autoClose: 12_000,
  });
  const undoing = async () => {
    await fetched().then(({ notifications }) => notifications.hide(id));
    await undo().catch(tellProblem);
  };
}

function Undoable({ message, onUndo }: { message: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo}>
        {i18n.t('parts:undo')}
      </Button>
    </Group>
  );
}
