// The requests of the pages on which a leader prepares.
import type { components } from "../../api/schema.d.ts";
import { language } from "../../i18n/index.ts";
import { ask, match } from "../api.ts";
import type { FormatData } from "./format.ts";

type Schemas = components["schemas"];
export type Choice = Schemas["FormatChoice"];
export type Detail = Schemas["FormatDetail"];
export type BankTrilemma = Schemas["BankTrilemma"];

const at = (id: string, rest = "") => `/api/formats/${id}${rest}`;

export const readFormat = (id: string) => ask<Detail>(at(id));
export const saveFormat = (id: string, data: FormatData, version: number) =>
  ask<Detail>(at(id), { method: "PUT", body: data, headers: match(version) });
export const deleteFormat = (id: string, version: number) =>
  ask<void>(at(id), { method: "DELETE", headers: match(version) });
export const publishFormat = (id: string, version: number) =>
  ask<Detail>(at(id, "/publish"), { method: "POST", headers: match(version) });
export const withdrawFormat = (id: string) => ask<void>(at(id, "/publish"), { method: "DELETE" });
export const readThemes = () => ask<Schemas["ThemesView"]>("/api/themes");
export const readBank = (spoken: string = language.value) =>
  ask<Schemas["BankView"]>(`/api/trilemmas?language=${spoken}`);
