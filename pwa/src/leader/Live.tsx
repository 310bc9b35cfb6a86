// A session on the leader's screen: the numbers and the steps beside what the room is doing now, the moves below.

import { useEffect } from "preact/hooks";
import { Least } from "../ui/least.ts";
import { ClosingDialog } from "./ClosingDialog.tsx";
import { HeadcountNotice } from "./HeadcountNotice.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { follow, inContact, refused, view } from "./live.ts";
import { MoveBar } from "./MoveBar.tsx";
import { QuestionDialog } from "./QuestionDialog.tsx";
import { closing, help, question, sharing } from "./questions.ts";
import { RehearsalMark } from "./RehearsalMark.tsx";
import { followRehearsal } from "./rehearsal/rehearsal.ts";
import { ShareDialog } from "./ShareDialog.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { Steps } from "./Steps.tsx";
import { listen, openWall } from "./shortcuts.ts";
import { TopBar } from "./TopBar.tsx";
import { dismiss } from "./toast.ts";
import { Vitals } from "./Vitals.tsx";
import { w } from "./words.ts";

function Unavailable({ code }: { code: string }) {
  const texts: Record<string, string> = w().problems;
  return (
    <>
      <TopBar />
      <main class="narrow stack">
        <h1>{w().live.unavailable}</h1>
        <p>{texts[code] ?? w().problems.internal}</p>
        <a class="button" href="/lead#">
          {w().live.home}
        </a>
      </main>
    </>
  );
}

export function Live({ sid }: { sid: string }) {
  useEffect(() => {
    const stop = follow(sid);
    return () => {
      stop();
      dismiss();
      question.value = null;
      closing.value = false;
      help.value = false;
      sharing.value = false;
    };
  }, [sid]);
  useEffect(listen, []);
  const shown = view.value;
  useEffect(() => {
    if (shown?.session_id === sid) followRehearsal(shown);
  }, [sid, shown]);
  if (refused.value) return <Unavailable code={refused.value} />;
  if (!shown || shown.session_id !== sid)
    return (
      <>
        <TopBar />
        <main class="narrow">
          <p>{inContact.value ? w().live.loading : w().problems.unreachable}</p>
        </main>
      </>
    );
  const open = shown.phase === "open";
  return (
    <div class={open ? "live" : "live live-over"}>
      <TopBar title={shown.title}>
        {open && (
          <button type="button" class="quiet" onClick={openWall}>
            {w().live.wall}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          onClick={() => {
            help.value = true;
          }}
        >
          {w().help.open}
        </button>
      </TopBar>
      {shown.rehearsal && <RehearsalMark view={shown} />}
      {!inContact.value && <p class="notice contact">{w().live.lost}</p>}
      {open && <HeadcountNotice view={shown} />}
      <div class="live-body">
        {open && (
          <div class="side">
            <Vitals view={shown} />
            <Steps view={shown} />
          </div>
        )}
        <Least.Provider value={shown.thresholds.score}>
          <StepPanel view={shown} />
        </Least.Provider>
      </div>
      {open && <MoveBar view={shown} />}
      {question.value && open && <QuestionDialog question={question.value} />}
      {closing.value && open && <ClosingDialog view={shown} />}
      {help.value && <HelpDialog />}
      {sharing.value && open && <ShareDialog view={shown} />}
    </div>
  );
}
