// HR's requests, each with her token; an answer that says the token is no good puts the token away.
import { type Ask, call, Problem, send, Unreachable } from "../api/client.ts";
import type { components } from "../api/schema.d.ts";
import { dropToken, token } from "./identity.ts";

type Schemas = components["schemas"];
export type Organisation = Schemas["OrganisationView"];
export type Settings = Schemas["SettingsView"];
export type Line = Schemas["UnitLine"];
export type Themes = Schemas["ThemesView"];
export type Theme = Schemas["ThemeLine"];
export type Difference = Schemas["DifferenceView"];
export type Imported = Schemas["ImportView"];
export type People = Schemas["PeopleView"];
export type Person = Schemas["PersonPart"];
export type Listed = Schemas["ListedPerson"];
export type Insights = Schemas["InsightsView"];
export type Answer = Schemas["AnswerView"];
export type QuestionName =
  | "themes"
  | "development"
  | "trilemmas"
  | "pulse"
  | "follow_through"
  | "participation"
  | "everywhere"
  | "matches";
export type Change = Pick<Schemas["ChangeUnit"], "change" | "unit"> & Partial<Schemas["ChangeUnit"]>;

async function guarded<T>(request: (token: string) => Promise<T>): Promise<T> {
  const used = token.value ?? "";
  try {
    return await request(used);
  } catch (error) {
    if (error instanceof Problem && error.status === 401 && token.value === used)
      dropToken(error.code === "token-expired" ? "expired" : "refused");
    throw error;
  }
}

export function ask<T>(path: string, options: Ask = {}): Promise<T> {
  return guarded((token) => call<T>(path, { ...options, token }));
}

const match = (version: number) => ({ "If-Match": `"${version}"` });

export const organisation = () => ask<Organisation>("/api/organisation");
export const change = (body: Change, version: number) =>
  ask<Organisation>("/api/organisation/changes", { method: "POST", body, headers: match(version) });
export const settings = () => ask<Settings>("/api/settings");
export const saveSettings = (body: Schemas["SettingsRequest"], version: number) =>
  ask<Settings>("/api/settings", { method: "PUT", body, headers: match(version) });
export const themes = () => ask<Themes>("/api/themes");
export const saveThemes = (body: Theme[], version: number) =>
  ask<Themes>("/api/themes", { method: "PUT", body: { themes: body }, headers: match(version) });
export const undoThemes = (version: number) =>
  ask<Themes>("/api/themes/undo", { method: "POST", headers: match(version) });
export const undo = (version: number) =>
  ask<Organisation>("/api/organisation/undo", { method: "POST", headers: match(version) });
export const unitsFile = () =>
  guarded((token) => send("/api/organisation/units.csv", { token }).then((answer) => answer.blob()));

export const insights = () => ask<Insights>("/api/insights");
export const answer = (question: QuestionName, query: URLSearchParams) =>
  ask<Answer>(`/api/insights/${question}?${query}`);
/** Exactly what the answer shows, as a file. */
export const answerFile = (question: string, query: string, form: "csv" | "xlsx" | "parquet") =>
  guarded((token) =>
    send(`/api/insights/${question}?${query}&as=${form}`, { token }).then((answer) => answer.blob()),
  );

/** A unit's year to print; it may take some seconds. */
export const yearlyReport = (year: string, query: URLSearchParams) =>
  guarded((token) =>
    send(`/api/insights/years/${year}/report.pdf?${query}`, { token }).then((answer) => answer.blob()),
  );

export const people = () => ask<People>("/api/organisation/people");
export const savePeople = (body: Person[], version: number) =>
  ask<People>("/api/organisation/people", {
    method: "PUT",
    body: { people: body.map(({ id, name, role, unit }) => ({ id, name, role, unit })) },
    headers: match(version),
  });
/** A new link for somebody, which ends an earlier one; only a host of our own hands them out. */
export const newLink = ({ id, role, unit }: Person) =>
  ask<{ url: string }>("/api/organisation/people/link", { method: "POST", body: { id, role, unit } });
/** From now on somebody's link opens nothing. */
export const endLink = ({ id, role, unit }: Person) =>
  ask<undefined>("/api/organisation/people/link/end", { method: "POST", body: { id, role, unit } });

export interface ImportOptions {
  day: string;
  closeMissing: boolean;
}

/** Says what a list would change; with a version it is done, if the units still are as they were then. */
export const importUnits = (file: Blob, { day, closeMissing }: ImportOptions, version?: number) =>
  guarded((token) => {
    const query = new URLSearchParams({
      day,
      close_missing: `${closeMissing}`,
      apply: `${version !== undefined}`,
    });
    return upload<Imported>(`/api/organisation/import?${query}`, file, {
      Authorization: `Bearer ${token}`,
      ...(version !== undefined && match(version)),
    });
  });

/** A file as it is: its encoding is looked at by the server. */
async function upload<T>(path: string, file: Blob, headers: Record<string, string>): Promise<T> {
  let response: Response;
  try {
    const type = { "Content-Type": "application/octet-stream" };
    response = await fetch(path, { method: "POST", body: file, headers: { ...headers, ...type } });
  } catch {
    throw new Unreachable("no answer from the server");
  }
  if (response.ok) return (await response.json()) as T;
  const { code, detail } = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  throw new Problem(response.status, code ?? "internal", detail ?? "");
}
