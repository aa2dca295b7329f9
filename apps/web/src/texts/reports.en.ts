export const reportsEn = {
  area: 'Reports',
};
