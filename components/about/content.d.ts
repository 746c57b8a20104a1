/** What the proof is told of words, sources and services: from data/proof-facts.ts. */
declare module 'published:facts' {
  const given: {
    readonly facts: import('../../machines/proof/machine.ts').Facts;
    readonly directory: import('../../machines/suggest.ts').Directory;
  };
  export default given;
}

/** The certificate of this build. */
declare module 'certificate:build' {
  const certificate: import('../../data/certificate.ts').Certificate;
  export default certificate;
}

/** The words of the check on the About page. */
declare module 'about:en' {
  const words: import('../../data/about-words.ts').AboutWords['again'];
  export default words;
}
