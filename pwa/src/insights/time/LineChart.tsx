// A line over quarters with its band; where there is no number it has a gap, striped when the number is hidden.
// The same numbers stand in a table beside it, or in words, so the drawing is silent.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Counted, written } from "../figures/figure.ts";
import {
  across,
  type Box,
  bandPath,
  down,
  linePath,
  type Point,
  runsOf,
  type Scale,
  slotWidth,
} from "../figures/plot.ts";
import { w } from "../words.ts";

interface Props {
  quarters: readonly string[];
  points: readonly Point[];
  hidden: readonly number[];
  scale: Scale;
  /** Writes the values beside the scale; without it there is a line and nothing else. */
  counted?: Counted;
}

const SMALL = { width: 240, height: 72, left: 2, right: 2, top: 8, bottom: 8 };
const LARGE = { height: 260, left: 44, right: 8, top: 14, bottom: 44 };
/** A quarter's name needs so much room, a year this much; where there is less, a quarter is its number. */
const ROOM = 38;
const YEAR_ROOM = 38;

/** How wide an element is, kept up to date: text in a drawing that is scaled could not be read. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, put] = useState(0);
  useLayoutEffect(() => {
    const here = place.current;
    if (!here) return;
    const watch = new ResizeObserver(() => put(here.clientWidth));
    watch.observe(here);
    put(here.clientWidth);
    return () => watch.disconnect();
  }, []);
  return { place, width };
}

function Marks({ box, points, hidden, scale }: Props & { box: Box }) {
  const runs = runsOf(points);
  const slot = slotWidth(box);
  return (
    <>
      {hidden.map((at) => (
        <rect
          key={at}
          class="line-hidden"
          x={across(box, at) - slot / 2 + 1}
          y={box.top}
          width={slot - 2}
          height={box.height - box.top - box.bottom}
          fill="url(#stripes)"
        />
      ))}
      {runs.map((run) => (
        <path key={run[0]?.at} class="line-band" d={bandPath(box, scale, run)} />
      ))}
      {runs.map((run) => (
        <path key={run[0]?.at} class="line-line" d={linePath(box, scale, run)} />
      ))}
      {points.map((point) => (
        <circle
          key={point.at}
          class="line-dot"
          cx={across(box, point.at)}
          cy={down(box, scale, point.value)}
          r={box.slots > 16 ? 2.5 : 4}
        />
      ))}
    </>
  );
}

/** The stripes of what is hidden, once on a page. */
export function Stripes() {
  return (
    <svg class="stripes" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern
          id="stripes"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="stripe" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
    </svg>
  );
}

export function SmallChart(props: Props) {
  const box = { ...SMALL, slots: props.quarters.length };
  const bottom = box.height - box.bottom;
  return (
    <svg class="line-chart" aria-hidden="true" viewBox={`0 0 ${box.width} ${box.height}`}>
      <line class="line-tick" x1="0" x2={box.width} y1={bottom} y2={bottom} />
      <Marks {...props} box={box} />
    </svg>
  );
}

export function LargeChart(props: Props) {
  const { place, width } = useWidth();
  const { quarters, scale, counted, points, hidden } = props;
  const box: Box = { ...LARGE, width: Math.max(width, 200), slots: quarters.length };
  const roomy = slotWidth(box) >= ROOM;
  const bottom = box.height - box.bottom;
  const words = w().time;
  return (
    <div ref={place} class="line-large">
      {width > 0 && (
        <svg class="line-chart" aria-hidden="true" width={box.width} height={box.height}>
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line
                class="line-tick"
                x1={box.left}
                x2={box.width - box.right}
                y1={down(box, scale, tick)}
                y2={down(box, scale, tick)}
              />
              <text class="line-text" x={box.left - 8} y={down(box, scale, tick) + 4} text-anchor="end">
                {counted && (scale.from === 1 ? tick : written(counted, tick))}
              </text>
            </g>
          ))}
          <Marks {...props} box={box} />
          {quarters.map((quarter, at) => {
            const [year = "", number = ""] = quarter.split("-Q");
            const next = quarters.findIndex((other) => other.endsWith("Q1"));
            const first = number === "1" || (at === 0 && (next < 0 || next * slotWidth(box) > YEAR_ROOM));
            const missing = !hidden.includes(at) && !points.some((point) => point.at === at);
            return (
              <g key={quarter}>
                {missing && (
                  <text class="line-text" x={across(box, at)} y={bottom - 6} text-anchor="middle">
                    –
                  </text>
                )}
                <text class="line-text" x={across(box, at)} y={bottom + 18} text-anchor="middle">
                  {roomy ? words.quarterShort(number) : number}
                </text>
                {first && (
                  <text class="line-text line-year" x={across(box, at)} y={bottom + 36} text-anchor="middle">
                    {year}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
