import { Anchor, Box, Button, Code, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconClock, IconLock } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../../api/client';
import { useFundCode } from '../../api/me';
import { Amount } from '../amount';
import { Day } from '../day';
import { Hint } from '../hint';
import { recordPath } from '../record-path';
import { EventDifference } from './difference';
import classes from './history.module.css';
import { type Sitting, sittingsOf } from './sittings';

export type HistoryEvent = Schema<'EventAnswer'>;
type Fact = Schema<'FactAnswer'>;
type NamedRecord = Schema<'NamedRecordAnswer'>;

interface EventListProps {
  label: string;
  events: HistoryEvent[];
  /** Whether each event names its record: not on that record's own page. */
  withSubject: boolean;
}

/** Events as a line through time, the newest on top. */
export function EventList({ label, events, withSubject }: EventListProps) {
  return (
    <ol className={classes.list} aria-label={label}>
      {sittingsOf(events).map((sitting) => (
        <li key={sitting.event.id} className={classes.entry} data-event={sitting.event.name}>
          <Entry sitting={sitting} withSubject={withSubject} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ sitting, withSubject }: { sitting: Sitting; withSubject: boolean }) {
  const { t } = useTranslation('history');
  const { event, count, since, sealed } = sitting;
  const [opened, setOpened] = useState(false);
  const id = useId();
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <Box>
      <Text fw={600} size="sm">
        {event.label}
      </Text>
      {withSubject && event.subject.title ? (
        <Text size="sm">
          <RecordLink record={event.subject} />
        </Text>
      ) : null}
      <Group gap={6} wrap="wrap">
        <Text size="sm" c="dimmed">
          {event.who} · <Day value={event.at} withTime />
          {count > 1 ? (
            <>
              {' · '}
              {t('sitting', { count })} <Day value={since} withTime />
            </>
          ) : null}
        </Text>
        <SealMark sealed={sealed} />
      </Group>
      {event.reason ? (
        <Text size="sm" component="blockquote" m={0} className={classes.reason} lang="">
          {event.reason}
        </Text>
      ) : null}
      <Facts facts={event.facts} />
      {event.hasDifference ? (
        <>
          <Button
            mt={4}
            variant="subtle"
            size="compact-sm"
            leftSection={<Chevron size={14} aria-hidden />}
            aria-expanded={opened}
            aria-controls={id}
            onClick={() => setOpened(!opened)}
          >
            {t('difference.open')}
          </Button>
          <div id={id}>{opened ? <EventDifference eventId={event.id} /> : null}</div>
        </>
      ) : null}
    </Box>
  );
}

/** A record by its title, as a link where it has a page. */
export function RecordLink({ record: { type, id, code, title } }: { record: NamedRecord }) {
  const fundCode = useFundCode();
  const path = recordPath(fundCode, type, id);
  const name = [code, title].filter(Boolean).join(' · ');
  return path ? (
    <Anchor component={Link} to={path} inherit>
      {name}
    </Anchor>
  ) : (
    name
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map((fact) => (
        <Box key={fact.key} display="contents">
          <dt>{fact.label}</dt>
          <dd>{factValue(fact)}</dd>
        </Box>
      ))}
    </dl>
  );
}

function factValue({ kind, value, record }: Fact): ReactNode {
  if (kind === 'amount') return <Amount value={value} />;
  if (kind === 'day') return <Day value={value} />;
  if (kind === 'digest') return <Digest value={value} />;
  return record ? <RecordLink record={record} /> : value;
}

/** The beginning of a digest; the whole on hover and focus. */
export function Digest({ value }: { value: string }) {
  return (
    <Hint label={value}>
      <Code tabIndex={0} aria-label={value} role="img">
        {value.slice(0, 12)}…
      </Code>
    </Hint>
  );
}

function SealMark({ sealed }: { sealed: boolean }) {
  const { t } = useTranslation('history');
  const Icon = sealed ? IconLock : IconClock;
  return (
    <Hint label={t(sealed ? 'sealedText' : 'unsealedText')}>
      <Text span size="xs" c="dimmed" tabIndex={0}>
        <Icon size={12} aria-hidden style={{ verticalAlign: '-1px' }} /> {t(sealed ? 'sealed' : 'unsealed')}
      </Text>
    </Hint>
  );
}
