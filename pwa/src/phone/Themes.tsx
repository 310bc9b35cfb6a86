// What a text is about, if the writer wants to say: one tap chooses a theme, the same tap again takes it away.
import type { Theme } from "../api/types.ts";
import { w } from "./step-i18n.ts";

interface Props {
  themes: readonly Theme[];
  chosen: string | undefined;
  onChoose: (theme: string | undefined) => void;
}

export function Themes({ themes, chosen, onChoose }: Props) {
  if (themes.length === 0) return null;
  return (
    <fieldset class="themes">
      <legend class="hint">{w().themes.choose}</legend>
      <div class="theme-row">
        {themes.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            class="theme"
            aria-pressed={id === chosen}
            onClick={() => onChoose(id === chosen ? undefined : id)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
