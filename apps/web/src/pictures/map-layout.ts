import { geoEqualEarth } from 'd3-geo';
import { round, wide } from './scale';

/** A place with an amount; places without a point are told in the table alone. */
export interface MapPlace {
  code: string;
  label: string;
  latitude: number | null;
  longitude: number | null;
  /** What the circle's area says. */
  amount: string;
  programmes?: number;
  notes?: number;
}

export interface PlacedCircle extends MapPlace {
  x: number;
  y: number;
  radius: number;
}

export const mapHeight = 340;
const largestRadius = 18;

// Without Antarctica, where nobody lives: the frame reaches from Tierra del Fuego to Greenland's north.
const frame = {
  type: 'MultiPoint' as const,
  coordinates: [-168.9, -90, 0, 90, 190.9].flatMap((longitude) => [
    [longitude, -56],
    [longitude, 0],
    [longitude, 80],
  ]),
};
export const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [0, 4],
      [wide, mapHeight - 4],
    ],
    frame,
  )
  .clipExtent([
    [0, 0],
    [wide, mapHeight],
  ]);

/** Circles with areas in proportion to their amounts, the largest first, so that small ones lie on top. */
export function placeCircles(places: readonly MapPlace[]): PlacedCircle[] {
  const largest = Math.max(0, ...places.map(({ amount }) => Number(amount)));
  return places
    .filter(
      ({ latitude, longitude, amount }) => latitude !== null && longitude !== null && Number(amount) > 0,
    )
    .map((place) => {
      const [x, y] = projection([place.longitude!, place.latitude!])!;
      const radius = Math.max(2.5, Math.sqrt(Number(place.amount) / largest) * largestRadius);
      return { ...place, x: round(x), y: round(y), radius: round(radius) };
    })
    .sort((a, b) => b.radius - a.radius);
}
