// The next goal of a campaign. No zod: the meter of a page without an endpoint uses it too.

/** `auto` climbs by round steps for ever; a list is climbed and then goes on by round steps. */
export type GoalSteps = 'auto' | readonly number[];

/**
 * The goal to show when `counted` have acted: the first step above it.
 * @param target the goal the campaign set; the first step shown while it is ahead.
 */
export function nextGoal(counted: number, target?: number, steps: GoalSteps = 'auto'): number {
  const set = [...(steps === 'auto' ? [] : steps), ...(target ? [target] : [])].sort((a, b) => a - b);
  return set.find(step => step > counted) ?? roundStepAbove(counted);
}

/** 10, 25, 50, 100, 250, 500, 1,000 … : far enough to aim for, near enough to reach. */
function roundStepAbove(counted: number): number {
  for (let power = 10; ; power *= 10) {
    for (const factor of [1, 2.5, 5, 7.5]) {
      if (power * factor > counted && Number.isInteger(power * factor)) return power * factor;
    }
  }
}
