import { Button, Group, Text } from '@mantine/core';
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

/** Says that something was done and offers to undo it; `undo` does the opposite, for real. */
export function tellUndoable(message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    message: <Undoable message={message} onUndo={() => void undoing()} />,
    color: 'green',
    autoClose: 12_000,
  });
  const undoing = async () => {
    notifications.hide(id);
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
