import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** What is known of a record, label above or beside its value as the width allows. */
export function Facts({ facts }: { facts: (Fact | false | null)[] }) {
  return (
    <Box component="dl" className={classes.facts}>
      {facts
        .filter((fact) => fact !== false && fact !== null)
        .map(({ label, value }) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </div>
        ))}
    </Box>
  );
}
