export const screeningEn = {
  area: 'Screening',
};
