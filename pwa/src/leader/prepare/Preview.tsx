// What people will see of the open step: the phone's own screens, in the phone's own styles, in a frame of its size.
import { useSignal } from "@preact/signals";
import { Component, type ComponentChildren, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { State } from "../../api/types.ts";
import type { Language } from "../../i18n/index.ts";
import { nameIn, offered } from "../../insights/themes/themes.ts";
import { speak as speakFirst } from "../../phone/i18n.ts";
import phoneCss from "../../phone/phone.css?inline";
import { speak as speakSteps } from "../../phone/step-i18n.ts";
import type { Session } from "../../session/session.ts";
import baseCss from "../../ui/base.css?inline";
import plotCss from "../../ui/plot.css?inline";
import * as api from "./api.ts";
import type { FormatData, Step } from "./format.ts";
import { languageName } from "./languages.ts";
import { sampleSession, sampleStep } from "./sample.ts";
import { w } from "./words.ts";

/** A picture that cannot be drawn must not take the editor with it. */
class Safe extends Component<{ children: ComponentChildren }> {
  override state = { broken: false };
  override componentDidCatch() {
    this.setState({ broken: true });
  }
  render() {
    return this.state.broken ? null : this.props.children;
  }
}

type Screens = typeof import("../../phone/steps.ts");

interface Picture {
  screens: Screens;
  session: Session;
  state: State;
}

function Screen({ screens, session, state }: Picture) {
  const { step } = state;
  switch (step.type) {
    case "open_actions":
      return <screens.PastStep state={state} step={step} />;
    case "trilemma":
      return <screens.TrilemmaStep session={session} state={state} step={step} />;
    case "contribute":
      return <screens.WriteStep session={session} step={step} themes={state.themes} />;
    case "judge":
      return <screens.JudgeStep session={session} state={state} step={step} />;
    case "discuss":
      return <screens.DiscussStep session={session} state={state} step={step} />;
    case "plan":
      return <screens.PlanStep session={session} state={state} step={step} />;
    case "pulse":
      return <screens.PulseStep session={session} state={state} step={step} />;
    default:
      return null;
  }
}

function Phone(picture: Picture) {
  const { step } = picture.state;
  return (
    <div class={`screen step-${step.type}`}>
      <div class="heading">
        <p class="eyebrow">
          {step.index + 1} / {step.total}
        </p>
        <h1>{step.title}</h1>
      </div>
      {step.text && <p class="step-text">{step.text}</p>}
      <Safe key={step.id}>
        <Screen {...picture} />
      </Safe>
    </div>
  );
}

function shadowOf(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [baseCss, plotCss, phoneCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return root;
}

export function Preview({ data, step, language }: { data: FormatData; step: Step; language: Language }) {
  const host = useRef<HTMLDivElement>(null);
  const bank = useSignal<api.BankTrilemma[]>([]);
  useEffect(() => {
    api
      .readBank(language)
      .then(({ trilemmas }) => {
        bank.value = trilemmas;
      })
      .catch(() => undefined);
  }, [language]);
  const all = useSignal<Parameters<typeof offered>[0]>([]);
  useEffect(() => {
    api
      .readThemes()
      .then(({ themes }) => {
        all.value = offered(themes);
      })
      .catch(() => undefined);
  }, []);
  const themes = all.value.map((theme) => ({ id: theme.id ?? "", label: nameIn(theme, language) }));
  const content = sampleStep(data, step, language, bank.value);
  const shown = JSON.stringify([content, language, themes]);
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    async function draw() {
      const [screens, [session, state]] = await Promise.all([
        import("../../phone/steps.ts"),
        sampleSession(content, language, themes),
        speakFirst(language),
        speakSteps(language),
      ]);
      stop = session.stop;
      if (gone || !host.current) return stop();
      render(<Phone screens={screens} session={session} state={state} />, shadowOf(host.current));
    }
    draw().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [shown]);
  return (
    <aside class="editor-preview" aria-label={w().preview.label(languageName(language))}>
      <p class="hint">{w().preview.label(languageName(language))}</p>
      <div class="phone-frame" lang={language} aria-hidden="true" inert>
        <div ref={host} class="phone-screen" />
      </div>
    </aside>
  );
}
