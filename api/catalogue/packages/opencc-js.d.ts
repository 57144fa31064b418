/** opencc-js types its converters, but not its dictionaries: pairs of `FROM TO`, a bar between two. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
