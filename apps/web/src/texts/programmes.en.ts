export const programmesEn = {
  area: 'Joint programmes',
};
