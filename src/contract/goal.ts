// The next goal of a campaign. No zod: the meter of a page without an endpoint uses it too.

/** `auto` climbs by round steps for ever; a list is climbed and then goes on by round steps. */
export type GoalSteps = 'auto' | readonly number[];

/**
 * The goal to show when `counted` have acted: the first step above it.
 * @param target the goal the campaign set; the first step shown while it is ahead.
 */
export function nextGoal(counted: number, target?: number, steps: GoalSteps = 'auto'): number {
  return ownSteps(target, steps).find(step => step > counted) ?? roundStepAbove(counted);
}

/**
 * The goals to tell of when `counted` have acted: the next one, and the campaign's own that was reached last.
 * A count that falls again would take them back: ask with the most that ever counted.
 */
export function goalsOf(
  counted: number,
  { target, steps = 'auto' }: { target?: number | undefined; steps?: GoalSteps | undefined },
): { goal: number; reached?: number } {
  const reached = ownSteps(target, steps).findLast(step => step <= counted);
  return { goal: nextGoal(counted, target, steps), ...(reached && { reached }) };
}

const ownSteps = (target: number | undefined, steps: GoalSteps) =>
  [...(steps === 'auto' ? [] : steps), ...(target ? [target] : [])].sort((a, b) => a - b);

/** 10, 25, 50, 100, 250, 500, 1,000 … : far enough to aim for, near enough to reach. */
function roundStepAbove(counted: number): number {
  for (let power = 10; ; power *= 10) {
    for (const factor of [1, 2.5, 5, 7.5]) {
      if (power * factor > counted && Number.isInteger(power * factor)) return power * factor;
    }
  }
}
