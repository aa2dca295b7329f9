import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/land-110m.json';
import { projection } from './map-layout';

let kept: string | undefined;

/** The land of the world as one path: no borders between countries, so none can be wrong. */
export function landPath(): string {
  if (kept !== undefined) return kept;
  const topology = world as unknown as Topology<{ land: GeometryCollection }>;
  kept = geoPath(projection).digits(0)(feature(topology, topology.objects.land)) ?? '';
  return kept;
}
