export const homeEn = {
  title: 'My tasks',
};
