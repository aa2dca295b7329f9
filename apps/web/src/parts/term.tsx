import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTerms } from '../api/labels';
import { Hint } from './hint';
import { definitionOf } from './term-text';
import { useTranslation } from 'react-i18next';

/**
 * A word of the field with its definition on hover, focus and tap. `name` is its code in the vocabulary
 * `glossary`, which a fund may word for itself; without children the word itself is shown.
 */
export function Term({ name, children }: { name: string; children?: ReactNode }) {
  const { i18n } = useTranslation();
  const term = useTerms('glossary').find(({ code }) => code === name);
  const word = children ?? term?.label ?? name;
  const definition = term ? definitionOf(term.attributes, i18n.language) : null;
  if (!definition) return <>{word}</>;
  return (
    <Hint label={definition}>
      <UnstyledButton
        component="span"
        tabIndex={0}
        fz="inherit"
        lh="inherit"
        style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3, cursor: 'help' }}
      >
        {word}
      </UnstyledButton>
    </Hint>
  );
}
