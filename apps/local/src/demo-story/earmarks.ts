import { toMinor } from '#kernel';
import { wholeNote } from './content.js';
import { couldReceive, figures } from './money.js';
import type { Read } from './hands.js';
import { expectThat, type Scene } from './scene.js';
import { shownAmount } from './telling.js';

/** Where a sum of what is available would promise what donors gave for something else. */
export async function earmarks(scene: Scene): Promise<void> {
  const { as, tell, fund } = scene;
  const { availableToAllocate: available } = await figures(scene);
  const answer = await couldReceive(scene, available);
  const { classes } = await as.secretariat.get(`${fund}/earmarks`);
  tell.chapter('The earmarks: why a sum is not enough');
  tell.table(
    ['Money for', 'Received, net', 'Transferred', 'Reserved', 'Free'],
    classes.map((each: Read) => [
      `${each.areas?.join(', ') ?? 'any area'} · ${each.places?.join(', ') ?? 'anywhere'}`,
      ...[each.net, each.transferred, each.reserved, each.free].map(shownAmount),
    ]),
  );
  const { places } = wholeNote('');
  tell.did(as.secretariat, `asks what a programme on fair recruitment in ${places.join(', ')} could receive`);
  tell.say(`The fund has ${shownAmount(available)} to allocate; a sum would allow all of it.`);
  if (answer.possible) {
    tell.say('No donor bound what is left: the earmarks allow it too.');
    return;
  }
  expectThat(answer.limit, 'earmark', 'the limit that refuses');
  expectThat(toMinor(answer.most) < toMinor(available), true, 'that the earmarks allow less');
  tell.say(`The earmarks allow ${shownAmount(answer.most)}. The answer says why:`);
  tell.say(answer.words);
}
