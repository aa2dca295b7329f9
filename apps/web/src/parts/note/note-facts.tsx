import { Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../api/labels';
import { Amount } from '../amount';
import { sumOf } from '../decimal';
import classes from './note.module.css';
import type { NoteContent } from './note-reader';

/** What a note says in codes, in words: areas, places, objectives, partners; and what it asks for. */
export function NoteFacts({ content, currency }: { content: NoteContent; currency: string }) {
  const { t } = useTranslation('reading');
  const area = useLabels('thematic-areas');
  const place = useLabels('places');
  const objective = useLabels('gcm-objectives');
  const target = useLabels('sdg-targets');
  const category = useLabels('stakeholder-categories');
  const facts: [string, ReactNode][] = [
    [t('note.primaryArea'), content.primaryArea && area(content.primaryArea)],
    [t('note.otherAreas'), list(content.otherAreas?.map(area))],
    [t('note.scope'), content.scope && t(`note.scopes.${content.scope}`)],
    [t('note.places'), list(content.places?.map(place))],
    [t('note.conveningAgency'), content.conveningAgency],
    [t('note.requested'), requested(content, currency)],
    [t('note.duration'), content.durationMonths && t('note.months', { count: content.durationMonths })],
    [t('note.objectives'), list(content.gcmObjectives?.map(objective))],
    [
      t('note.targets'),
      list(content.sdgTargets?.map((each) => `${target(each.target)} (${each.sharePercent} %)`)),
    ],
    [
      t('note.framework'),
      content.cooperationFrameworkOutcome && (
        <span lang={content.language ?? undefined}>{content.cooperationFrameworkOutcome}</span>
      ),
    ],
    [
      t('note.partners'),
      list(content.partners?.map((partner) => `${partner.name} (${category(partner.category)})`)),
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </Fragment>
        ))}
    </dl>
  );
}

/** What all organisations ask for together. */
function requested({ budget }: NoteContent, currency: string): ReactNode {
  if (!budget?.length) return null;
  return <Amount value={sumOf(budget.flatMap((line) => [line.direct, line.indirect]))} currency={currency} />;
}

function list(words: string[] | undefined): ReactNode {
  if (!words?.length) return null;
  if (words.length === 1) return words[0];
  return (
    <ul className={classes.list}>
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
