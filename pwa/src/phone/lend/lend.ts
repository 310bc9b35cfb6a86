// A device that several people share, loaded where the address asks for it (parts.ts says how).
import "./lend.css";

export { Lend } from "./Lend.tsx";
