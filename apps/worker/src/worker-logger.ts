/** The worker’s logger, as Nest hands it out. */
export const workerLogger = Symbol('workerLogger');
