export const accountEn = {
  title: 'My account',
};
