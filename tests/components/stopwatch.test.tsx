// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Idle } from '../../components/idle/idle.tsx';
import { stopwatch } from '../../components/idle/stopwatch.ts';

const words = { title: 'Are you still there?', text: 'In {seconds} seconds it forgets.', stay: 'Stay', clear: 'Clear' };
const hour = 3_600_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const setClock = (by: number) => vi.setSystemTime(Date.now() + by);
const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));
const watch = () => {
  const onGone = vi.fn<() => void>();
  render(<Idle words={words} onGone={onGone} />);
  return onGone;
};

it('goes by the clock that says more', () => {
  const { since } = stopwatch();
  vi.advanceTimersByTime(60_000);
  expect(since()).toBe(60_000);
  setClock(hour);
  expect(since()).toBe(60_000 + hour);
});

it('believes a clock that was set back nothing', () => {
  const { since, restart } = stopwatch();
  setClock(-hour);
  expect(since()).toBe(Infinity);
  restart();
  expect(since()).toBe(0);
});

it('lets a clock be set by a second, as networks do', () => {
  const { since } = stopwatch();
  vi.advanceTimersByTime(5000);
  setClock(-1000);
  expect(since()).toBe(5000);
});

it('does not keep answers for an hour more because a clock was set back', () => {
  const onGone = watch();
  wait(60);
  setClock(-hour);
  wait(1);
  expect(onGone).toHaveBeenCalled();
});

it('lets go when the clock was set on by a day', () => {
  const onGone = watch();
  wait(60);
  setClock(24 * hour);
  wait(1);
  expect(onGone).toHaveBeenCalled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
