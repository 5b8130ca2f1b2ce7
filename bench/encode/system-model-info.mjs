/** The CQL translator ships no description of the built-in types; the logic needs the simple ones only. */
const SIMPLE = ['Boolean', 'Integer', 'Long', 'Decimal', 'String', 'Date', 'DateTime', 'Time'];

/** Classes that the translator looks up by name when it starts. */
const CLASSES = ['Quantity', 'Ratio', 'Code', 'Concept', 'Vocabulary', 'CodeSystem', 'ValueSet'];

/** The model "System" of CQL, as far as the decision logic needs it. */
export const SYSTEM_MODEL_INFO = `<?xml version="1.0" encoding="UTF-8"?>
<modelInfo xmlns="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  name="System" version="1.0.0" url="urn:hl7-org:elm-types:r1" targetQualifier="system">
  <typeInfo xsi:type="SimpleTypeInfo" name="System.Any"/>
${SIMPLE.map((name) => `  <typeInfo xsi:type="SimpleTypeInfo" name="System.${name}" baseType="System.Any"/>`).join('\n')}
${CLASSES.map((name) => `  <typeInfo xsi:type="ClassInfo" name="System.${name}" baseType="System.Any"/>`).join('\n')}
</modelInfo>
`;
