import * as z from 'zod';

/** A record of the results document: exactly these keys. */
export const record = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape).readonly();

/** A list of the results document. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

/** A whole number of things. */
export const count = z.int().min(0);

/** A content hash, SHA-256 in lower-case hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Any JSON: the answer of another package, or a case as it was entered. */
export const anyJson = z.json();

/** A statement that there is no value, and why: no cell of the report is blank. */
export const notApplicable = record({ status: z.literal('not_applicable'), because: z.string().min(1) });
