export const picturesEn = {
  picture: 'Picture',
};
