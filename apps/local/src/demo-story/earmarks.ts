import { toMinor } from '#kernel';
import type { Read } from './hands.js';
import type { Scene } from './scene.js';
import { shownAmount } from './telling.js';

const areas = ['TA1', 'TA2', 'TA3', 'TA4', 'TA5'];
const places = ['TJ', 'MA', 'PH', 'GN', 'CL'];

/** Where a sum of what is available would promise what donors gave for something else. */
export async function earmarks(scene: Scene): Promise<void> {
  const refused = await refusal(scene);
  if (!refused) return;
  const { as, tell } = scene;
  const { area, place, answer } = refused;
  tell.chapter('The earmarks: why a sum is not enough');
  tell.did(as.secretariat, `asks what a programme in ${place} on ${area} could receive`);
  tell.say(`The fund has ${shownAmount(answer['available'])} to allocate, so a sum would allow all of it.`);
  tell.say(`The earmarks allow ${shownAmount(answer['most'])}. The answer says why:`);
  tell.say(String(answer['words']));
}

/** The first question to which the fund has the cash and its earmarks say no. */
async function refusal({ fund, as }: Scene): Promise<{ area: string; place: string; answer: Read } | null> {
  const { availableToAllocate: amount } = await as.secretariat.get(`${fund}/capitalisation`);
  if (toMinor(amount) <= 0n) return null;
  for (const area of areas) {
    for (const place of places) {
      const question = { area, places: [place], amount };
      const answer = await as.secretariat.post(`${fund}/earmarks/preview`, question);
      if (answer['limit'] === 'earmark') return { area, place, answer };
    }
  }
  return null;
}
