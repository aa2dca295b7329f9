interface WholeQuery<Item> {
  data: { items: Item[] } | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** A list that the API gives at once, as the list view takes it; what is searched is chosen here. */
export function onePage<Item, Row>(
  { data, error, refetch }: WholeQuery<Item>,
  choose: (items: Item[]) => Row[],
) {
  return {
    data: data && { pages: [{ items: choose(data.items) }] },
    error,
    refetch,
    hasNextPage: false,
    isFetchingNextPage: false,
    fetchNextPage: () => undefined,
  };
}
