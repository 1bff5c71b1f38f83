// The story of a record as a section: how many lines, newest first; where it could not be read, that, and a new attempt.
import type { ComponentProps } from 'react';
import { ErrorBar } from '../shell/ErrorBar.tsx';
import { useWords } from '../shell/language.tsx';
import { Section } from '../shell/Section.tsx';
import { Story, type StoryLine } from '../shell/Story.tsx';

interface RecordStoryProps extends Pick<ComponentProps<typeof Section>, 'title' | 'action'> {
  readonly lines: readonly StoryLine[];
  /** Null while all is well. */
  readonly error: unknown;
  readonly retry: () => void;
}

export function RecordStory({ lines, error, retry, ...head }: RecordStoryProps) {
  const words = useWords();
  if (error && lines.length === 0) return <ErrorBar error={error} retry={retry} text={words.case.history.offline} />;
  return (
    <Section {...head} {...(lines.length > 0 && { count: String(lines.length) })}>
      <Story lines={lines} />
    </Section>
  );
}
