import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import * as agreement from '../src/results/agreement.ts';
import * as caseSet from '../src/results/case-set.ts';
import * as control from '../src/results/control.ts';
import * as disagreement from '../src/results/disagreement.ts';
import * as experts from '../src/results/experts.ts';
import * as identity from '../src/results/identity.ts';
import * as safety from '../src/results/safety.ts';
import * as shape from '../src/results/shape.ts';
import * as statistics from '../src/results/statistics.ts';
import { RESULTS_SCHEMA_VERSION, resultsSchema } from '../src/results.ts';
import { commentsOf } from './code-comments.ts';

/** A schema as zod makes it of our records, as far as it is read here. */
type JsonSchema = {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

/** The parts of the results document: what a file exports is a definition of that name. */
const PARTS = {
  'results/agreement.ts': agreement,
  'results/case-set.ts': caseSet,
  'results/control.ts': control,
  'results/disagreement.ts': disagreement,
  'results/experts.ts': experts,
  'results/identity.ts': identity,
  'results/safety.ts': safety,
  'results/shape.ts': shape,
  'results/statistics.ts': statistics,
} as const;

/** The files whose comments describe the results document. */
export const RESULTS_SOURCES = ['results.ts', ...Object.keys(PARTS)].map((file) =>
  fileURLToPath(new URL(`../src/${file}`, import.meta.url)),
);

/** A name, not an address from which anything is loaded. */
const ID = `https://github.com/oncospine/validation/results/v${RESULTS_SCHEMA_VERSION}`;

/** The JSON Schema of the results document, with the comments of the code as its descriptions. */
export function resultsJsonSchema(): JsonSchema {
  const comments = new Map(RESULTS_SOURCES.flatMap((file) => [...commentsOf(file)]));
  const { $defs = {}, ...root } = plainSchema();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: `Results of a validation of oncospine, version ${RESULTS_SCHEMA_VERSION}`,
    ...described(root, 'resultsSchema', comments),
    $defs: mapValues($defs, (definition, name) => described(definition, name, comments)),
  };
}

function plainSchema(): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(resultsSchema, {
    target: 'draft-2020-12',
    metadata: definitions(),
    // What a type says of writing to an object in memory says nothing about a document.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  // Our records have neither tuples nor schemas that are true or false, which the type of zod allows for.
  return schema as JsonSchema;
}

function definitions() {
  const registry = z.registry<{ readonly id: string }>();
  for (const part of Object.values(PARTS))
    for (const [name, value] of Object.entries(part)) if (value instanceof z.ZodType) registry.add(value, { id: name });
  return registry;
}

type Comments = ReadonlyMap<string, string>;

/** A schema with the comment that stands at its name, and those of its fields. */
function described(schema: JsonSchema, path: string, comments: Comments): JsonSchema {
  const comment = comments.get(path);
  return { ...(comment === undefined ? {} : { description: comment }), ...withFields(schema, path, comments) };
}

/** The items of a list and the alternatives of a union have no name: their fields are at the path of the whole. */
function withFields(schema: JsonSchema, path: string, comments: Comments): JsonSchema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties === undefined
      ? {}
      : { properties: mapValues(properties, (field, name) => described(field, `${path}.${name}`, comments)) }),
    ...(items === undefined ? {} : { items: withFields(items, path, comments) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((part) => withFields(part, path, comments)) }),
  };
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, name: string) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
}
