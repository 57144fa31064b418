/** Values with or without one of them, which comes last if it is new; undefined for none. */
export function toggled<Value>(values: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const others = (values ?? []).filter(each => each !== value);
  if (others.length === (values?.length ?? 0)) return [...others, value];
  return others.length === 0 ? undefined : others;
}
