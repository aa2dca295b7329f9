import { Group } from '@mantine/core';
import { NavLink } from 'react-router';
import classes from './sub-navigation.module.css';

interface SubNavigationProps {
  label: string;
  entries: { label: string; to: string }[];
}

/** Pages that belong together, under one entry of the navigation. */
export function SubNavigation({ label, entries }: SubNavigationProps) {
  return (
    <Group component="nav" aria-label={label} gap={4} className={`${classes.bar} no-print`}>
      {entries.map((entry) => (
        <NavLink key={entry.to} to={entry.to} end className={classes.link!}>
          {entry.label}
        </NavLink>
      ))}
    </Group>
  );
}
