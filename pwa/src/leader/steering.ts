// The leader's finer moves: the timer, the door, a step collected anew. Each with a way back where there is one.
import type { LeaderView } from "../api/types.ts";
import { hostNow } from "../session/clock.ts";
import * as api from "./api.ts";
import { take, view } from "./live.ts";
import { alone, settled } from "./moves.ts";
import { question } from "./questions.ts";
import { say } from "./toast.ts";
import { w } from "./words.ts";

/** One move in the session on the screen, and what is said afterwards. */
async function move(work: (shown: LeaderView) => Promise<LeaderView>, done: () => void): Promise<void> {
  const shown = view.value;
  if (shown?.phase !== "open") return;
  await alone(async () => {
    take(await work(shown));
    done();
  });
}

/** People in a small group, unless the leader chooses otherwise. */
export const GROUP_SIZE = 4;

/** An undo waits for its own move to settle. */
const back = (act: () => Promise<void>) => () => void settled().then(act);

export const suggestedMinutes = (shown: LeaderView): number =>
  shown.steps.find(({ id }) => id === shown.step)?.minutes || 5;

export const startTimer = (minutes: number): Promise<void> =>
  move(
    (shown) => api.startTimer(shown.session_id, shown.step, minutes * 60),
    () => say(w().steering.timer.started(minutes), back(stopTimer)),
  );

export const extendTimer = (minutes: number): Promise<void> =>
  move(
    (shown) => api.startTimer(shown.session_id, shown.step, minutes * 60, true),
    () =>
      minutes > 0 &&
      say(
        w().steering.timer.extended(minutes),
        back(() => extendTimer(-minutes)),
      ),
  );

export async function stopTimer(): Promise<void> {
  const left = (view.value?.timer?.until ?? 0) - hostNow();
  const again = () =>
    move(
      (shown) => api.startTimer(shown.session_id, shown.step, left),
      () => {},
    );
  await move(
    (shown) => api.stopTimer(shown.session_id),
    () => say(w().steering.timer.stopped, left > 0 ? back(again) : undefined),
  );
}

/** Ends the extra time of a step that was left; there is no way back, and nothing on its way is lost. */
export const endExtraTime = (step: string): Promise<void> =>
  move(
    (shown) => api.endExtraTime(shown.session_id, step),
    () => say(w().awaited.ended),
  );

export const setDoor = (locked: boolean): Promise<void> =>
  move(
    (shown) => api.setDoor(shown.session_id, locked),
    () => {
      const { nowLocked, nowOpen } = w().steering.door;
      say(
        locked ? nowLocked : nowOpen,
        back(() => setDoor(!locked)),
      );
    },
  );

/** Says in front of the room that so many phones are right, or (null) no longer. */
export function confirmHeadcount(confirmed: number | null): Promise<void> {
  const before = view.value?.headcount.confirmed ?? null;
  return move(
    (shown) => api.confirmHeadcount(shown.session_id, confirmed, shown.version),
    () => {
      const { done, undone } = w().headcount;
      if (confirmed === null) say(undone);
      else
        say(
          done(confirmed),
          back(() => confirmHeadcount(before)),
        );
    },
  );
}

/** Lets small groups talk and write a note each, or (null) ends the writing; each is the other's undo. */
export const setGroups = (size: number | null): Promise<void> => {
  const before = view.value?.content.type === "discuss" ? view.value.content.groups : null;
  return move(
    (shown) => api.setGroups(shown.session_id, shown.step, size),
    () => {
      const { started, stopped } = w().groups;
      say(
        size ? started(size) : stopped,
        back(() => setGroups(before)),
      );
    },
  );
};

/** Whether the current step holds something that could be deleted. */
export const canReset = (shown: LeaderView): boolean => shown.phase === "open" && shown.submitted > 0;

/** Asks before the current step's answers are deleted: there is no way back. */
export function wantReset(): void {
  const shown = view.value;
  if (!shown || !canReset(shown)) return;
  const words = w().steering.reset;
  const title = shown.content.type === "contribute" ? words.contributions : words.title;
  const { step } = shown;
  question.value = {
    title: title(shown.submitted),
    text: words.text,
    yes: words.yes,
    no: words.no,
    run: () =>
      void move(
        (now) => api.resetStep(now.session_id, step),
        () => say(words.done),
      ),
  };
}
