// The pages that most leaders open rarely: fetched with their words when they are asked for.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type * as Pages from "./prepare/pages.tsx";
import { load } from "./prepare/words.ts";
import type { Page } from "./route.ts";
import { TopBar } from "./TopBar.tsx";
import { w } from "./words.ts";

export function Prepared({ page }: { page: Page }) {
  const pages = useSignal<typeof Pages | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    if (pages.value || failed.value) return;
    Promise.all([import("./prepare/pages.tsx"), load()])
      .then(([loaded]) => {
        pages.value = loaded;
      })
      .catch(() => {
        failed.value = true;
      });
  }, [failed.value]);
  if (pages.value) return <pages.value.PreparePage page={page} />;
  return (
    <>
      <TopBar />
      <main class="narrow stack">
        <p>{failed.value ? w().problems.unreachable : w().prepare.loading}</p>
        {failed.value && (
          <button
            type="button"
            onClick={() => {
              failed.value = false;
            }}
          >
            {w().closed.again}
          </button>
        )}
      </main>
    </>
  );
}
