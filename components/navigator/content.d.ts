/** The ids and names of data/partners. */
declare module 'partners:names' {
  const partners: readonly { readonly id: string; readonly name: string }[];
  export default partners;
}

/** What data/embed-words.ts gives, as JSON text. */
declare module 'embed:en' {
  const text: string;
  export default text;
}

/** A script for host pages, once it is made. */
declare module 'script:*' {
  const script: { readonly name: string; readonly integrity: string };
  export default script;
}

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

/** What `searchEntries` of data/directory.ts gives, as JSON text. */
declare module 'directory:en' {
  const text: string;
  export default text;
}
