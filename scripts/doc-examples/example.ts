/** A piece of documentation that is run as a test. */
export type Example = {
  /** From the root, with forward slashes. */
  readonly file: string;
  /** The line of the file in which the first line of `code` stands. */
  readonly line: number;
  readonly code: string;
  /** In a comment the exports of the file and of its package are in scope without an import. */
  readonly scope: 'package' | 'imports';
};

/** An example that cannot be run asks for it by this word, after `ts` or after `@example`. */
export const NO_RUN = 'no-run';

/** `expression // => value` */
export const ASSERTION = /\/\/ =>\s?(.*)$/;
