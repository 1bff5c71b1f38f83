// Where one writes to the app in a personal chat; what could not be sent stays in the field.
import { useId, useState } from 'react';
import { Button, Input } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { texts } from '../texts.ts';

type Props = {
  readonly appName: string;
  /** Offered as buttons, as Teams offers the commands of a bot. */
  readonly commands: readonly string[];
  readonly send: (text: string) => Promise<unknown>;
};

export function Composer({ appName, commands, send }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const hint = useId();

  const say = async (said: string): Promise<void> => {
    if (busy || said.trim() === '') return;
    setBusy(true);
    setFailed(false);
    try {
      await send(said.trim());
      setText('');
    } catch {
      setText(said);
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void say(text);
      }}
    >
      {failed ? (
        <p className="composer-problem" role="alert">
          {texts.notSent}
        </p>
      ) : null}
      {commands.length > 0 ? (
        <div className="composer-commands" role="group" aria-labelledby={hint}>
          <span id={hint} className="quiet">
            {texts.suggestions}
          </span>
          {commands.map((command) => (
            <Button key={command} size="small" onClick={() => void say(command)}>
              {command}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="composer-line">
        <Input
          className="composer-text"
          value={text}
          maxLength={4000}
          aria-label={texts.write(appName)}
          placeholder={texts.write(appName)}
          autoComplete="off"
          onChange={(_, { value }) => setText(value)}
        />
        <Button type="submit" appearance="subtle" icon={<Send20Regular />} aria-label={texts.send} />
      </div>
    </form>
  );
}
