import { cleanUp } from './global-setup.mjs';

export default cleanUp;
