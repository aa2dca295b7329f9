/** How `api.useInfiniteQuery` goes from page to page of any list: `…, init, paged)`. */
export const paged = {
  pageParamName: 'cursor',
  // Null is left out of the address; undefined would become page 0 on the way.
  initialPageParam: null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
};
