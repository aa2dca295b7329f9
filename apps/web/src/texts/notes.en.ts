export const notesEn = {
  area: 'Concept notes',
};
