export const committeeEn = {
  area: 'Steering committee',
};
