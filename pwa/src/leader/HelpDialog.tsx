// What the keys do, a switch to turn them off, and the three things a first-time leader wonders about.
import { Dialog } from "./Dialog.tsx";
import { help } from "./questions.ts";
import { keysOn, switchKeys } from "./shortcuts.ts";
import { w } from "./words.ts";

export function HelpDialog() {
  const words = w().help;
  const dismiss = () => {
    help.value = false;
  };
  return (
    <Dialog title={words.title} onClose={dismiss}>
      <dl class="answers">
        {words.answers.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.keys}</h3>
      <dl class="keys">
        {words.list.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="row">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => switchKeys(event.currentTarget.checked)}
        />
        {words.keysOn}
      </label>
      <button type="button" onClick={dismiss}>
        {words.close}
      </button>
    </Dialog>
  );
}
