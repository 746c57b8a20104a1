/** The ids of data/partners. */
declare module 'partners:ids' {
  const ids: readonly string[];
  export default ids;
}

/** What data/content.ts gives, as JSON text. */
declare module 'content:en' {
  const text: string;
  export default text;
}

/** What data/assisted-content.ts gives, as JSON text. */
declare module 'assisted:en' {
  const text: string;
  export default text;
}
