import { Badge, Group, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { highestScore, scoreOfKey } from '../scores';
import type { Review } from './desk';
import classes from './desk.module.css';
import { fieldId } from './missing-list';
import type { Missing, SheetLine } from './sheet';

interface CriterionProps {
  number: number;
  question: NonNullable<Review['questions']>[number];
  line: SheetLine;
  missing: Missing[];
  onChange: (part: Partial<SheetLine>) => void;
}

const scores = Array.from({ length: highestScore + 1 }, (_, score) => score);

/** One criterion: its question, the score by click or number key, and why. */
export function Criterion({ number, question, line, missing, onChange }: CriterionProps) {
  const { t } = useTranslation('screening');
  const scoreLabel = useId();
  const { criterion, label, weight } = question;
  const lacks = (field: Missing['field']) => missing.some((each) => each.field === field);
  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const score = scoreOfKey(event.key);
    if (score === undefined) return;
    event.preventDefault();
    onChange({ score });
  };
  return (
    <fieldset
      className={classes.criterion}
      id={fieldId({ criterion, field: 'score' })}
      tabIndex={-1}
      onKeyDown={press}
    >
      <legend style={{ padding: 0, display: 'contents' }}>
        <Text component="span" fw={600} display="block">
          {number}. {label}
        </Text>
      </legend>
      <Text size="sm" c="dimmed">
        {question.question}
      </Text>
      <Group gap="xs" mt={4}>
        <Badge variant="default" tt="none" size="sm">
          {t('sheet.weight', { weight })}
        </Badge>
        {line.score === null ? (
          <Text size="xs" c="dimmed">
            {t('sheet.notScored')}
          </Text>
        ) : null}
      </Group>
      <Text id={scoreLabel} size="sm" mt="xs">
        {t('sheet.score')}
      </Text>
      <div className={classes.scores} role="radiogroup" aria-labelledby={scoreLabel}>
        {scores.map((score) => (
          <label key={score}>
            {/* Plain inputs: a hundred of them must open at once on a slow machine. */}
            <input
              type="radio"
              name={criterion}
              checked={line.score === score}
              onChange={() => onChange({ score })}
            />
            <span>{score}</span>
          </label>
        ))}
      </div>
      {lacks('score') ? (
        <Text size="sm" c="var(--mantine-color-error)" mt={4}>
          {t('sheet.scoreNeeded')}
        </Text>
      ) : null}
      <Textarea
        id={fieldId({ criterion, field: 'justification' })}
        mt="xs"
        label={t('sheet.justification')}
        rows={2}
        classNames={{ input: classes.words }}
        maxLength={4000}
        value={line.justification}
        error={lacks('justification') ? t('sheet.justificationNeeded') : null}
        onChange={(event) => onChange({ justification: event.currentTarget.value })}
      />
    </fieldset>
  );
}
