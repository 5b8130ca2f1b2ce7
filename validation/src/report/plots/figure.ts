import { type Html, html, type Piece } from '../html.ts';
import { at, WIDTH } from './svg-text.ts';

/** A picture with what it shows in words, for those who do not see it. */
export type FigureInput = {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly height: number;
  readonly content: Piece;
};

/** A picture with a title and a description, and a caption below. */
export function figure({ id, title, description, height, content }: FigureInput): Html {
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${at(height)}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
${content}</svg><figcaption>${title}</figcaption></figure>
`;
}
