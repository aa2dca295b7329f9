import { Box, Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../api/client';
import { useFundCode } from '../../api/me';
import { Loaded } from '../loaded';
import { changedText } from './changed-text';
import classes from './history.module.css';
import { listsIn, namedValue } from './named-value';
import { useNames } from './use-names';
import { valueLines } from './value-lines';

type FieldDifference = Pick<Schema<'LabelledDifferenceAnswer'>, 'label' | 'before' | 'after'>;

const shownAtOnce = 12;

/** What an event changed, field by field; asked for when opened. */
export function EventDifference({ eventId }: { eventId: string }) {
  const { t } = useTranslation('history');
  const fundCode = useFundCode();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/events/{id}/difference', {
    params: { path: { fundCode, id: eventId } },
  });
  return (
    <Loaded query={query}>
      {({ from, to, differences }) => {
        // An empty list where there was nothing is no change to anybody.
        const told = differences.filter(({ before, after }) => valueLines([before, after]).join('') !== '');
        return (
          <Stack gap="sm" mt="xs">
            <Text size="sm" c="dimmed">
              {from === null
                ? t('difference.first', { count: told.length })
                : t('difference.between', { from, to, count: told.length })}
            </Text>
            <FieldChanges differences={told} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** The first fields, and the others when asked for; with names in place of codes. */
function FieldChanges({ differences }: { differences: Schema<'LabelledDifferenceAnswer'>[] }) {
  const { t } = useTranslation('history');
  const [all, setAll] = useState(false);
  const lists = differences.flatMap(({ pointer, before, after }) =>
    [before, after].flatMap((value) => listsIn(pointer, value)),
  );
  const nameOf = useNames([...new Set(lists)]);
  return (
    <>
      {differences.slice(0, all ? undefined : shownAtOnce).map(({ pointer, label, before, after }) => (
        <FieldChange
          key={pointer}
          label={label}
          before={namedValue(pointer, before, nameOf) as FieldDifference['before']}
          after={namedValue(pointer, after, nameOf) as FieldDifference['after']}
        />
      ))}
      {!all && differences.length > shownAtOnce ? (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t('difference.rest', { count: differences.length - shownAtOnce })}
        </Button>
      ) : null}
    </>
  );
}

/** One field as it was and as it is: text word by word, all else whole. */
export function FieldChange({ label, before, after }: FieldDifference) {
  return (
    <Box>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {typeof before === 'string' && typeof after === 'string' ? (
        <ChangedText before={before} after={after} />
      ) : (
        <>
          <Side kind="removed" value={before} />
          <Side kind="added" value={after} />
        </>
      )}
    </Box>
  );
}

function ChangedText({ before, after }: { before: string; after: string }) {
  return (
    <Text size="sm" className={classes.text}>
      {changedText(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? <span key={index}>{text}</span> : <Marked key={index} kind={kind} text={text} />,
      )}
    </Text>
  );
}

function Side({ kind, value }: { kind: 'removed' | 'added'; value: unknown }) {
  const lines = valueLines(value);
  if (lines.length === 0) return null;
  return (
    <Text size="sm" className={classes.text}>
      <Marked kind={kind} text={lines.join('\n')} />
    </Text>
  );
}

/** Struck or underlined, coloured, and said to those who hear the page. */
function Marked({ kind, text }: { kind: 'removed' | 'added'; text: string }) {
  const { t } = useTranslation('history');
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark>
      <VisuallyHidden>{t(`difference.${kind}`)} </VisuallyHidden>
      {text}
    </Mark>
  );
}
