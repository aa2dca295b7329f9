import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from './desk';
import type { Missing } from './sheet';

/** Where a field of a criterion stands in the page. */
export function fieldId({ criterion, field }: Missing): string {
  return `${criterion}-${field}`;
}

interface MissingListProps {
  missing: Missing[];
  questions: NonNullable<Review['questions']>;
}

/** What a review lacks to be filed, each with the way to its field. Takes the focus when it appears. */
export function MissingList({ missing, questions }: MissingListProps) {
  const { t } = useTranslation('screening');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  if (missing.length === 0) return null;
  return (
    <Alert
      ref={notice}
      tabIndex={-1}
      role="alert"
      color="red"
      mb="sm"
      icon={<IconAlertCircle aria-hidden />}
      title={t('sheet.problems', { count: missing.length })}
    >
      <List size="sm">
        {missing.map((each) => {
          const label = questions.find(({ criterion }) => criterion === each.criterion)?.label ?? '';
          return (
            <List.Item key={fieldId(each)}>
              <Anchor
                href={`#${fieldId(each)}`}
                size="sm"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(each))?.focus();
                }}
              >
                {t(each.field === 'score' ? 'sheet.missingScore' : 'sheet.missingJustification', { label })}
              </Anchor>
            </List.Item>
          );
        })}
      </List>
    </Alert>
  );
}
