import { BASE_STYLE } from './style/base.ts';
import { CONTENT_STYLE } from './style/content.ts';
import { EXPLORER_STYLE } from './style/explorer.ts';
import { PICTURE_STYLE } from './style/pictures.ts';
import { PRINT_STYLE } from './style/print.ts';
import { TABLE_STYLE } from './style/tables.ts';

/** The style sheet of the report. Rules for paper come last. */
export const STYLE = [BASE_STYLE, CONTENT_STYLE, TABLE_STYLE, PICTURE_STYLE, EXPLORER_STYLE, PRINT_STYLE].join('');
