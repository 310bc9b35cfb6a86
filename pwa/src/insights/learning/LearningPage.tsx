// Who can learn from whom, and what is hard everywhere and so is to be solved at the top.
import { View } from "../figures/View.tsx";
import { Matches } from "./Matches.tsx";
import { TopList } from "./TopList.tsx";

export function LearningPage() {
  return (
    <View at="learning">
      <Matches />
      <TopList />
    </View>
  );
}
