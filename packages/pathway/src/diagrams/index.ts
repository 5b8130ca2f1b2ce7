export {
  type CellsRead,
  type DecisionDiagrams,
  type DiagramFact,
  type DiagramOptions,
  decisionDiagrams,
  type TableDiagram,
} from './decision-diagrams.ts';
export type { FlatDiagram } from './flat-diagram.ts';
