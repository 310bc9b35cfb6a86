// How one unit develops from quarter to quarter: many small lines, or the one that the address asks for.
import { useEffect, useRef } from "preact/hooks";
import { useAnswer } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { addressOf, choose, known, unit } from "../figures/filters.ts";
import { namesIn, unitName } from "../figures/names.ts";
import { Answered, Hidden, View } from "../figures/View.tsx";
import { page } from "../route.ts";
import { w } from "../words.ts";
import { Stripes } from "./LineChart.tsx";
import { Lines } from "./Lines.tsx";
import { isOfThemes, linesOf, MEASURES, questionOf, SHOWS, type Show } from "./lines.ts";
import { aboveOf, nameOf } from "./naming.ts";
import { OneLine } from "./OneLine.tsx";

export function TimePage() {
  return (
    <View at="time" title={known.value ? w().time.title(unitName(unit.value)) : w().nav.time}>
      <Stripes />
      <Development />
    </View>
  );
}

function Choices({ show, measure }: { show: Show; measure: string }) {
  const words = w().time;
  return (
    <div class="ways">
      <fieldset class="row">
        <legend class="visually-hidden">{words.show}</legend>
        {SHOWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={show === one}
            onClick={() => choose({ show: one, subject: "", measure: "" })}
          >
            {words.shows[one]}
          </button>
        ))}
      </fieldset>
      {isOfThemes(show) && (
        <fieldset class="row">
          <legend class="visually-hidden">{words.measure}</legend>
          {MEASURES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={measure === one}
              onClick={() => choose({ show, measure: one })}
            >
              {words.measures[one]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Development() {
  const words = w().time;
  const rest = page.value.rest;
  const show = SHOWS.find((one) => one === rest.get("show")) ?? "challenging";
  const subject = rest.get("subject") ?? "";
  const measure = rest.get("measure") ?? "";
  const counted = MEASURES.find((one) => one === measure) ?? "confirmed";
  const one = subject && { subject, ...(measure && { measure }) };
  const asked = useAnswer("development", { ...questionOf(show, counted), ...one });
  const called = namesIn(asked);
  const line =
    subject &&
    linesOf(show, asked.answer?.rows ?? []).find(
      (one) => one.subject === subject && (isOfThemes(show) || one.measure === measure),
    );
  const above = line && aboveOf(show, line, called);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(`${show} ${subject}`);
  // Another line, or the way back to all of them, is another screen; the page's own heading has the focus at first.
  useEffect(() => {
    const now = `${show} ${subject}`;
    if (before.current !== now) heading.current?.focus();
    before.current = now;
  }, [show, subject]);
  return (
    <>
      <Choices show={show} measure={counted} />
      <h2 ref={heading} tabIndex={-1}>
        {words.shows[show]}
        {line && ` · ${nameOf(show, line, called)}`}
      </h2>
      {subject && (
        <p class="row">
          <a
            class="button"
            href={addressOf("time", { subject: "", measure: isOfThemes(show) ? counted : "" })}
          >
            {words.all}
          </a>
        </p>
      )}
      <Answered asked={asked}>
        {above && <p>{above}</p>}
        {line ? (
          <OneLine line={line} name={nameOf(show, line, called)} />
        ) : subject ? (
          <p class="notice">{words.nothing}</p>
        ) : (
          <Lines show={show} asked={asked} called={called} />
        )}
        <div>
          <Hidden asked={asked} />
          <Export asked={asked} of={words.shows[show]} />
        </div>
      </Answered>
    </>
  );
}
