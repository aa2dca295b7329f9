export * from './read-sheet.js';
export * from './sheet.js';
export * from './sheet-reading.js';
export * from './write-xlsx.js';
