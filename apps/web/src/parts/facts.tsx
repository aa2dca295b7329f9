import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';
import { Term } from './term';

export interface Fact {
  label: string;
  /** Code in the glossary, when the label is a word of the field. */
  term?: string;
  value: ReactNode;
}

/** What is known of a record, label above or beside its value as the width allows. */
export function Facts({ facts }: { facts: (Fact | false | null)[] }) {
  return (
    <Box component="dl" className={classes.facts}>
      {facts
        .filter((fact) => fact !== false && fact !== null)
        .map(({ label, term, value }) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {term ? <Term name={term}>{label}</Term> : label}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </div>
        ))}
    </Box>
  );
}
