import { namedIn } from '../texts/colon';
import { Drawing, Figure } from './figure';
import { landPath } from './land';
import { mapHeight, type MapPlace, placeCircles } from './map-layout';
import { wide } from './scale';
import { fullMoney, type PictureWords, spokenMoney } from './words';

interface CircleMapProps {
  words: PictureWords;
  currency: string;
  places: readonly MapPlace[];
  sentence: string;
  /** What the amounts are of, and what the table counts. */
  of?: 'programmes' | 'notes';
  name?: string;
}

/**
 * The world with a circle at each place, as large as its amount. Load it lazily in signed-in pages: it
 * brings the world's land along.
 */
export function CircleMap(props: CircleMapProps) {
  const { words, currency, places, sentence, of = 'programmes', name = 'places' } = props;
  const circles = placeCircles(places);
  const largest = circles[0];
  const told = largest && { of, label: largest.label, amount: spokenMoney(words, largest.amount, currency) };
  const size = told ? `${words.t('map.size', told)} ` : '';
  return (
    <Figure
      words={words}
      name={name}
      sentence={sentence}
      once
      draw={() => (
        <Drawing width={wide} height={mapHeight} label={sentence}>
          <path d={landPath()} className="land" />
          {circles.map((place) => (
            <circle key={place.code} cx={place.x} cy={place.y} r={place.radius} className="circle">
              <title>{namedIn(words.language, place.label, fullMoney(words, place.amount, currency))}</title>
            </circle>
          ))}
        </Drawing>
      )}
      note={size + words.t('map.disclaimer')}
      table={{
        columns: [words.t('columns.place'), words.t(`columns.${of}`), currency],
        rows: places.map((place) => [place.label, place[of] ?? null, { amount: place.amount }]),
      }}
    />
  );
}
