// A page that broke: the frame stays, and what is saved is safe.
import { Button } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { useFirstWords } from './language.tsx';
import { Explanation } from './ProblemPage.tsx';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const words = useFirstWords().shell.crashed;
  return (
    <Explanation Icon={ErrorCircle24Regular} title={words.title} text={words.text}>
      <p>
        <Button onClick={() => location.reload()}>{words.button}</Button>
      </p>
    </Explanation>
  );
}
