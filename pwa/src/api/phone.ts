// The requests a participant's phone makes; nothing here says who is asking.
import { call, send } from "./client.ts";
import type {
  Choices,
  Contribution,
  EasyStep,
  JoinAnswer,
  JoinPreview,
  Kind,
  Results,
  Ticket,
} from "./types.ts";

const session = (id: string) => `/api/sessions/${encodeURIComponent(id)}`;
const step = (sid: string, id: string) => `${session(sid)}/steps/${encodeURIComponent(id)}`;

export const previewSession = (pin: string, asked?: Promise<Response>) =>
  call<JoinPreview>(`/api/join/${pin}`, { asked });

export const joinSession = (sid: string, attendee: string, blinded: Record<string, string[]>) =>
  call<JoinAnswer>(`${session(sid)}/join`, { method: "POST", body: { attendee, blinded } });

/** The snapshot, in the session's own language when `language` is empty; 304 when `etag` is still the newest. */
export const readState = (sid: string, language: string, etag: string) =>
  send(
    `${session(sid)}/state${language && `?language=${language}`}`,
    etag ? { headers: { "If-None-Match": etag } } : {},
  );

export const listContributions = (sid: string, stepId: string, version: string) =>
  call<{ version: string; contributions: Contribution[] }>(
    `${step(sid, stepId)}/contributions?v=${encodeURIComponent(version)}`,
  );

/** The steps' texts in easy-read language; they never change. */
export const readEasyTexts = (sid: string, language: string) =>
  call<{ steps: Record<string, EasyStep> }>(`${session(sid)}/easy-texts?language=${language}`);

export const readResults = (sid: string, stepId: string, language: string) =>
  call<Results>(`${step(sid, stepId)}/results?language=${language}`);

/** A ticket, and which collecting of its step it is shown for (0: the first). */
export interface Shown {
  ticket: Ticket;
  round: number;
}
const shown = ({ ticket, round }: Shown) => (round ? { ticket, round } : { ticket });

export interface ContributionBody {
  kind: Kind;
  /** One of the session's themes, if the writer chose one. */
  theme?: string | undefined;
  text: string;
}

export const putContribution = (
  sid: string,
  stepId: string,
  by: Shown,
  body: ContributionBody,
  keepalive: boolean,
) =>
  call<{ id: string }>(`${step(sid, stepId)}/contributions`, {
    method: "POST",
    body: { ...shown(by), ...body },
    keepalive,
  });

export const withdrawContribution = (sid: string, stepId: string, by: Shown, keepalive: boolean) =>
  call<void>(`${step(sid, stepId)}/contributions`, { method: "DELETE", body: shown(by), keepalive });

export interface BallotBody {
  revision: number;
  want: Choices;
  /** The person has gone through everything, */
  finished?: boolean;
  /** or the group has gone on, and this is all that there is. */
  left?: boolean;
}

export const putBallot = (
  sid: string,
  stepId: string,
  by: Shown,
  { revision, want, finished, left }: BallotBody,
  keepalive: boolean,
) =>
  call<void>(`${step(sid, stepId)}/ballot`, {
    method: "PUT",
    body: { ...shown(by), revision, choices: want, ...((finished || left) && { finished: true }) },
    keepalive,
  });
