/** Does a work for each value, two at a time: a browser that starts waits more than it works. Answers in order. */
export async function inTwoLanes<Value, Answer>(
  values: readonly Value[],
  work: (value: Value, index: number) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers = new Array<Answer>(values.length);
  const waiting = values.entries();
  const lane = async () => {
    for (const [index, value] of waiting) answers[index] = await work(value, index);
  };
  await Promise.all([lane(), lane()]);
  return answers;
}
