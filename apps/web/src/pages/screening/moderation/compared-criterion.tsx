import { Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useColon } from '../../../parts/colon';
import classes from './moderation.module.css';
import type { Screening } from './moderation';
import { Spread } from './spread';
import { useReviewerName } from './use-reviewer-name';

interface ComparedCriterionProps {
  screening: Screening;
  criterion: Screening['criteria'][number];
  children: ReactNode;
}

/** What each reviewer gave for one criterion and why, side by side; below it the moderation. */
export function ComparedCriterion({ screening, criterion, children }: ComparedCriterionProps) {
  const { t } = useTranslation('screening');
  const colon = useColon();
  const nameOf = useReviewerName(screening.reviews);
  const divergent = criterion.divergent === true;
  return (
    <section className={classes.criterion} aria-label={criterion.label}>
      <Group gap="xs" justify="space-between">
        <Text component="h3" fw={600} m={0} fz="md">
          {criterion.label}
        </Text>
        <Badge variant="default" tt="none" size="sm">
          {t('sheet.weight', { weight: criterion.weight })}
        </Badge>
      </Group>
      <Spread scores={criterion.scores.map(({ score }) => score)} divergent={divergent} />
      <div className={classes.sides}>
        {criterion.scores.map(({ reviewId, score, justification }) => (
          <div key={reviewId}>
            <Text size="sm" fw={600}>
              {nameOf(reviewId)}
              {colon} <span className="amount">{t('sheet.ofFive', { value: score ?? '–' })}</span>
            </Text>
            <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {justification}
            </Text>
          </div>
        ))}
      </div>
      {children}
    </section>
  );
}
