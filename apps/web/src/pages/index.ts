import { accountArea } from './account';
import { administrationArea } from './administration';
import { committeeArea } from './committee';
import { contributionsArea } from './contributions';
import { historyArea } from './history';
import { homeArea } from './home';
import { moneyArea } from './money';
import { notesArea } from './notes';
import { programmesArea } from './programmes';
import { reportsArea } from './reports';
import { screeningArea } from './screening';

/** Every area of the client, in the order of the navigation. */
export const areas = [
  homeArea,
  notesArea,
  screeningArea,
  committeeArea,
  programmesArea,
  reportsArea,
  contributionsArea,
  moneyArea,
  historyArea,
  administrationArea,
  accountArea,
];
