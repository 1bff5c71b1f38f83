// The papers that a route asks for, in Danish.
import type { DocumentKind, RequiredDocument } from '../../domain/edition/edition.ts';

export const documents: Record<DocumentKind, string> = {
  'professional-reason': 'Faglig begrundelse',
  'business-case-light': 'Business case light',
  charter: 'Kommissorium',
  'business-case': 'Business case',
  roadmap: 'Plads på roadmap',
};

/** A paper that the steering group can say is not needed. */
export const documentIfRelevant = (p: { document: string }) => `${p.document}, hvis relevant`;

/** By when a paper must be there. */
export const documentsDue: Record<RequiredDocument['when'], string> = {
  submission: 'når ønsket indsendes',
  'put-to-sys': 'når sagen forelægges SYS',
  decision: 'før afgørelsen',
};
