export const moneyEn = {
  area: 'Money',
};
