export const historyEn = {
  area: 'History',
};
