import type { RouteObject } from 'react-router';
import { i18n } from '../texts';
import type { Area } from './area';

/**
 * The area with pages that bring their words along: the present page stays until the next can be drawn whole,
 * and what fetches a page ahead fetches its words, too.
 */
export function withTexts(area: Area): Area {
  const complete = (route: RouteObject): RouteObject => {
    const { lazy } = route;
    if (typeof lazy !== 'function') return route;
    const both = async () => {
      const [page] = await Promise.all([lazy(), i18n.loadNamespaces(area.texts)]);
      return page;
    };
    return { ...route, lazy: both } as RouteObject;
  };
  return { ...area, routes: area.routes.map(complete) };
}
