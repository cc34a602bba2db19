/** Signs of what is said about answers. */
export const laterIcons = {
  partly: 'M6 10h8',
  again: 'M13.7 8.2A4.1 4.1 0 1 0 14 11M14 5.2v3.2h-3.2',
  later: 'M10 5.4V10l3 2.2',
  watch: 'M8 6.2v7.6l6-3.8z',
  material: 'M10 5.4v6m-2.8-2.6L10 11.6l2.8-2.8M6.4 14.4h7.2',
};
