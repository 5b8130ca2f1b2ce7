/** A page of documentation: where it is committed, from the root with forward slashes, and all of its text. */
export type Page = { readonly path: string; readonly content: string };

/** Folders in which every file comes from a generator. */
export const GENERATED_FOLDERS = ['docs/clinical', 'docs/scores'] as const;
