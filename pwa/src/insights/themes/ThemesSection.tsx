// What contributions can be about in this organisation: the list in its order, and what was retired.
import { useEffect } from "preact/hooks";
import type { Theme } from "../api.ts";
import { w } from "../words.ts";
import { byId, called, changeNow, gone, kept, load, mayChange, open, shown, undo, unread } from "./store.ts";
import { ThemeDialog } from "./ThemeDialog.tsx";
import { MOST, withMoved, withRetired } from "./themes.ts";

function Move({ theme, by, last }: { theme: Theme; by: -1 | 1; last: boolean }) {
  const words = w().themes;
  const id = theme.id ?? "";
  const button = `${id}-${by}`;
  async function move() {
    if (last) return;
    await changeNow(
      (themes) => withMoved(themes, id, by),
      () =>
        words.done.moved(
          called(theme),
          shown.value.findIndex((one) => one.id === id) + 1,
          shown.value.length,
        ),
    );
    // The row has another place on the page now, and its button the focus still.
    requestAnimationFrame(() => document.getElementById(button)?.focus());
  }
  return (
    // Not disabled, so that it keeps the focus at the end of the list.
    <button type="button" class="quiet" id={button} aria-disabled={last} onClick={() => void move()}>
      <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
      <span class="visually-hidden">{(by < 0 ? words.up : words.down)(called(theme))}</span>
    </button>
  );
}

function Row({ theme, at }: { theme: Theme; at: number }) {
  if (!mayChange.value) return <li>{called(theme)}</li>;
  return (
    <li class="theme-line">
      <button
        type="button"
        class="quiet unit-name"
        onClick={() => {
          open.value = theme.id ?? null;
        }}
      >
        {called(theme)}
      </button>
      <Move theme={theme} by={-1} last={at === 0} />
      <Move theme={theme} by={1} last={at === shown.value.length - 1} />
    </li>
  );
}

function Retired() {
  const words = w().themes;
  if (gone.value.length === 0) return null;
  return (
    <details>
      <summary>{words.retired(gone.value.length)}</summary>
      <ul role="list">
        {gone.value.map((theme) => (
          <li key={theme.id} class="theme-line">
            <span>{called(theme)}</span>
            {mayChange.value && (
              <button
                type="button"
                onClick={() =>
                  void changeNow(
                    (themes) => withRetired(themes, theme.id ?? "", false),
                    () => words.done.back(called(theme)),
                  )
                }
              >
                {words.bringBack}
                <span class="visually-hidden">: {called(theme)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Tools() {
  const words = w().themes;
  const full = shown.value.length >= MOST;
  return (
    <>
      {full && <p class="hint">{words.full(MOST)}</p>}
      <div class="row">
        {!full && (
          <button
            type="button"
            onClick={() => {
              open.value = "";
            }}
          >
            {words.add}
          </button>
        )}
        {kept.value?.may_undo && (
          <button type="button" class="quiet" onClick={() => void undo()}>
            {words.undo}
            <span class="visually-hidden">: {words.title}</span>
          </button>
        )}
      </div>
    </>
  );
}

export function ThemesSection() {
  useEffect(() => void load(), []);
  const words = w().themes;
  return (
    <section class="stack themes-section" aria-labelledby="themes">
      <h2 id="themes">{words.title}</h2>
      <p>{words.about}</p>
      {unread.value && (
        <div class="row">
          <p class="error" role="alert">
            {unread.value}
          </p>
          <button type="button" onClick={() => void load()}>
            {w().again}
          </button>
        </div>
      )}
      {!kept.value && !unread.value && <p>{w().loading}</p>}
      {kept.value && (
        <>
          {mayChange.value && <p>{words.press}</p>}
          <ol role="list" class="card theme-lines">
            {shown.value.map((theme, at) => (
              <Row key={theme.id} theme={theme} at={at} />
            ))}
          </ol>
          <Retired />
          <p>{words.figures}</p>
          {mayChange.value && <Tools />}
        </>
      )}
      {open.value !== null && <ThemeDialog key={open.value} theme={byId(open.value)} />}
    </section>
  );
}
