import type { Icon } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { RouteObject } from 'react-router';
import type { Role } from '../api/me';

/** An entry of the navigation. `to` begins with `/` or stands below the chosen fund (`concept-notes`). */
export interface NavigationEntry {
  /** Text key in `shell` under `navigation`. */
  text: string;
  to: string;
  icon: Icon;
  /** Roles that have it; everybody signed in when left out. */
  roles?: readonly Role[];
}

/** What the navigation of people with many pages is divided into, from top to bottom. */
export const navigationGroups = ['selection', 'committee', 'programmes', 'money', 'house'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

/** A part of the client: its lazy routes and what the navigation shows of it. */
export interface Area {
  /** Where its entries stand in a long navigation; left out: on their own, before or after the groups. */
  group?: NavigationGroup;
  /** The catalogues that its pages take their words from, besides those that come with the start. */
  texts: readonly string[];
  routes: RouteObject[];
  navigation: NavigationEntry[];
}

/** The areas of the client, handed to the shell by the routes: the shell knows no page. */
export const Areas = createContext<readonly Area[]>([]);

export function useAreas(): readonly Area[] {
  return useContext(Areas);
}
