export { startCluster } from './cluster.js';
export type { Cluster, ClusterOptions } from './cluster.js';
export { ClusterError } from './cluster-error.js';
export { findRunning } from './running.js';
export type { DatabaseUrls } from './roles.js';
export { freePort } from './port.js';
