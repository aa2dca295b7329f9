export const administrationEn = {
  area: 'Administration',
};
