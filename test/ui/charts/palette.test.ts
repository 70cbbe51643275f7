import { describe, expect, test } from 'vitest';
import { restPair, seriesPairs } from '../../../renderer/ui/charts/palette';

type Triple = readonly [number, number, number];

// What eyes without one kind of cone see, in linear light. Source: Machado, Oliveira, Fernandes, "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", 2009, severity 1.
const eyes: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'eyes that see all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'eyes without red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'eyes without green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'eyes without blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = (left: Triple, right: Triple) => left[0] * right[0] + left[1] * right[1] + left[2] * right[2];
const clamp = (value: number) => Math.min(1, Math.max(0, value));

// Distances of Oklab follow what people see. Source: Ottosson, "A perceptual color space for image processing", 2020.
function seen(colour: string, eye: readonly [Triple, Triple, Triple]): Triple {
  const light = linear(colour);
  const [red, green, blue] = [clamp(dot(eye[0], light)), clamp(dot(eye[1], light)), clamp(dot(eye[2], light))];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function contrast(one: string, other: string): number {
  const weigh = (colour: string) => dot([0.2126, 0.7152, 0.0722], linear(colour)) + 0.05;
  const [light, dark] = [weigh(one), weigh(other)].sort((left, right) => right - left);
  return (light ?? 1) / (dark ?? 1);
}

const themes = [
  { theme: 'paper', at: 0, grounds: ['#faf8f4', '#ffffff'] },
  { theme: 'night', at: 1, grounds: ['#15171c', '#1d2026'] },
] as const;

describe.each(themes)('on $theme', ({ at, grounds }) => {
  const colours = [...seriesPairs, restPair].map((pair) => pair[at]);

  test.each(Object.entries(eyes))('%s tell every two series apart', (_whose, eye) => {
    for (const [index, colour] of colours.entries()) {
      for (const other of colours.slice(index + 1)) {
        const [left, right] = [seen(colour, eye), seen(other, eye)];
        const distance = Math.hypot(left[0] - right[0], left[1] - right[1], left[2] - right[2]);
        expect(distance, `${colour} beside ${other}`).toBeGreaterThan(0.09);
      }
    }
  });

  test('each stands out from the ground as graphics must (WCAG 1.4.11)', () => {
    for (const colour of colours) {
      for (const ground of grounds)
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});
