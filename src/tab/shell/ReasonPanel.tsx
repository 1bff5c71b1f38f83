// A panel that asks for one text and has a button for each outcome: decide, conclude, send on, withdraw.
import type { ReactNode } from 'react';
import { useWords } from './language.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { ReasonForm, type ReasonFormProps } from './ReasonForm.tsx';

/** How long a reason or a decision may be (the API's limit). */
const REASON_LIMIT = 4_000;

type Asked = 'label' | 'required' | 'limit';

interface ReasonPanelProps extends Omit<ReasonFormProps, Asked>, Partial<Pick<ReasonFormProps, Asked>> {
  readonly title: string;
  readonly meta?: ReactNode;
  /** What stands above the text: the question, the comments. */
  readonly children?: ReactNode;
}

/** Asks for a reason, unless `label` says what else. */
export function ReasonPanel({ title, meta, children, ...form }: ReasonPanelProps) {
  const words = useWords().case.panels;
  return (
    <PanelFrame title={title} meta={meta}>
      {children}
      <ReasonForm label={words.reason} required={words.required} limit={REASON_LIMIT} {...form} />
    </PanelFrame>
  );
}
