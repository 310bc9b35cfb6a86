// One plain bar; the number it stands for is always written beside it, so the bar itself is silent.
export function PlotBar({ share }: { share: number }) {
  return (
    <span class="plot-track" aria-hidden="true">
      <span class="plot-fill" style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  );
}
