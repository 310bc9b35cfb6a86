// A crowd of simulated people in one session: looks at the public snapshot for all of them, and lets each answer.
import { Problem } from "../../api/client.ts";
import { readState } from "../../api/phone.ts";
import type { State } from "../../api/types.ts";
import { createPerson, type Room } from "./person.ts";

const LOOK_S = 1;

/** Whether there is something to do: not while the contributions to go through are still coming in. */
export const takes = ({ step }: State): boolean =>
  step.collecting && (step.waiting?.step ?? step.id) === step.id;

/** What in a snapshot makes people begin anew: the step, whether it takes answers, and what it lists. */
export function asks(state: State): string {
  const { step } = state;
  const list = step.type === "judge" ? step.contributions.version : "";
  const actions = step.type === "plan" ? step.actions.map(({ id, title }) => [id, title]) : [];
  return JSON.stringify([step.id, takes(state), list, actions]);
}

/** Plays until the session ends or the room is left. */
export async function play(room: Room): Promise<void> {
  const people = Array.from({ length: room.people }, (_, number) => createPerson(room, number));
  let asked = "";
  let round = new AbortController();
  let arrived = false;
  room.signal.addEventListener("abort", () => round.abort());
  while (!room.signal.aborted) {
    try {
      const state = (await (await readState(room.session, "", "")).json()) as State;
      if (state.phase !== "open") break;
      if (!arrived) {
        arrived = true;
        for (const person of people) void person.arrive(state.steps).catch(() => undefined);
      }
      if (asks(state) !== asked) {
        asked = asks(state);
        round.abort();
        round = new AbortController();
        const { signal } = round;
        for (const person of people) void person.finish(state);
        if (takes(state)) for (const person of people) void person.answer(state.step, signal);
      }
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429) break;
    }
    await room.wait(LOOK_S, room.signal).catch(() => undefined);
  }
  round.abort();
}
