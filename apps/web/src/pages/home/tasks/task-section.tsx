import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { IconCalendarEvent, IconClockExclamation } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Day } from '../../../parts/day';
import type { Section, Task } from './sections';
import classes from './tasks.module.css';

const shownAtOnce = 12;
const shownOfOthers = 5;

interface TaskSectionProps {
  heading: string;
  tasks: Task[];
  /** Tasks that others have: their buttons only lead there. */
  quiet?: boolean;
}

/** Tasks under a heading; the first few, and the rest at a click. */
export function TaskSection({ heading, tasks, quiet = false }: TaskSectionProps) {
  const { t } = useTranslation('home');
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? tasks : tasks.slice(0, quiet ? shownOfOthers : shownAtOnce);
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Title order={2} size="h4" id={id}>
        {heading}
      </Title>
      <ul className={classes.list}>
        {shown.map((task) => (
          <TaskRow key={`${task.kind} ${task.subject.id} ${task.path} ${task.label}`} {...{ task, quiet }} />
        ))}
      </ul>
      {shown.length < tasks.length ? (
        <Button
          variant="default"
          size="compact-md"
          onClick={() => setAll(true)}
          style={{ alignSelf: 'start' }}
        >
          {t('rest', { count: tasks.length - shown.length })}
        </Button>
      ) : null}
    </Stack>
  );
}

function TaskRow({ task, quiet }: { task: Task; quiet: boolean }) {
  const { subject, label, verb, path, kind } = task;
  return (
    <li className={classes.task} data-task={kind}>
      <Box miw={0}>
        <Text fw={600} lineClamp={2} dir="auto">
          {subject.title || subject.code}
        </Text>
        <Text size="sm" c="dimmed">
          {subject.title && subject.code ? (
            <span style={{ whiteSpace: 'nowrap' }}>{subject.code} · </span>
          ) : null}
          {label}
        </Text>
      </Box>
      <When task={task} />
      <Button
        component={Link}
        to={path}
        variant={quiet ? 'subtle' : 'light'}
        size="sm"
        className={classes.verb}
        aria-label={`${verb}: ${subject.code ?? subject.title}`}
      >
        {verb}
      </Button>
    </li>
  );
}

/** When it is due, late told by icon, word and colour; without a date, since when it waits. */
function When({ task: { dueOn, dueAt, late, since } }: { task: Task }) {
  const { t } = useTranslation('home');
  const due = dueOn ?? dueAt;
  if (!due) {
    return (
      <Text size="sm" c="dimmed">
        {since ? (
          <>
            {t('since')} <Day value={since} />
          </>
        ) : null}
      </Text>
    );
  }
  const Icon = late ? IconClockExclamation : IconCalendarEvent;
  return (
    <Text size="sm" c={late ? 'var(--mantine-color-error)' : undefined} fw={late ? 600 : undefined}>
      <Icon size={16} aria-hidden style={{ verticalAlign: '-3px' }} /> {t(late ? 'lateSince' : 'due')}{' '}
      <Day value={due} />
    </Text>
  );
}

/** Keeps the sections apart from how they are called. */
export function DatedSection({ section: { name, tasks } }: { section: Section }) {
  const { t } = useTranslation('home');
  return <TaskSection heading={t(`sections.${name}`, { count: tasks.length })} tasks={tasks} />;
}
