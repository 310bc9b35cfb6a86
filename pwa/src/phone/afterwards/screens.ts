// What the phone shows after a session, loaded together after the first screen (parts.ts says how).
import "./afterwards.css";

export { Earlier } from "./Earlier.tsx";
export { ReadAgain } from "./ReadAgain.tsx";
export { Receipts } from "./Receipts.tsx";
export { SharedScreen } from "./SharedScreen.tsx";
